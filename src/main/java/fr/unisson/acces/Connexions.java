package fr.unisson.acces;

import fr.unisson.acces.IssueDeConnexion.Ouverte;
import fr.unisson.acces.IssueDeConnexion.Refusee;
import fr.unisson.acces.IssueDeConnexion.SecondFacteur;
import fr.unisson.acces.IssueDeConnexion.TropDEssais;
import fr.unisson.acces.TracesDEntree.Voie;
import fr.unisson.acces.domaine.Courriel;
import fr.unisson.acces.domaine.Jeton;
import fr.unisson.acces.domaine.Secret;
import fr.unisson.acces.donnees.ComptesSql;
import fr.unisson.acces.donnees.SecretsSql;
import fr.unisson.acces.donnees.Systeme;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Every way in: password, single-use link, passkey, second factor. No answer tells whether an
/// account exists.
@Service
public class Connexions {

    private final ComptesSql comptes;
    private final SecretsSql secrets;
    private final Systeme systeme;
    private final Essais essais;
    private final TracesDEntree traces;
    private final MotsDePasse motsDePasse;
    private final SecondsFacteurs secondsFacteurs;
    private final Liens liens;
    private final Messagerie messagerie;

    Connexions(
            ComptesSql comptes,
            SecretsSql secrets,
            Systeme systeme,
            Essais essais,
            TracesDEntree traces,
            MotsDePasse motsDePasse,
            SecondsFacteurs secondsFacteurs,
            Liens liens,
            Messagerie messagerie) {
        this.comptes = comptes;
        this.secrets = secrets;
        this.systeme = systeme;
        this.essais = essais;
        this.traces = traces;
        this.motsDePasse = motsDePasse;
        this.secondsFacteurs = secondsFacteurs;
        this.liens = liens;
        this.messagerie = messagerie;
    }

    private record Candidat(@Nullable Compte compte, Secret secret) {}

    /// @param adresse network address the attempt comes from
    public IssueDeConnexion parMotDePasse(String courriel, String motDePasse, String adresse) {
        var saisi = Courriel.normaliser(courriel);
        var qui = traces.saisie(saisi);
        var attente = essais.tenter(saisi, adresse);
        if (attente.isPresent()) {
            var trop = new TropDEssais(attente.get());
            return traces.issue(Voie.MOT_DE_PASSE, qui, adresse, trop);
        }
        var candidat = systeme.executer(() -> candidat(saisi));
        var juste = motsDePasse.correspond(motDePasse, candidat.secret.motDePasse());
        var compte = candidat.compte;
        if (compte == null) {
            return traces.issue(Voie.MOT_DE_PASSE, qui, adresse, new Refusee());
        }
        if (juste) {
            essais.reussir(saisi, adresse);
        }
        return traces.issue(
                Voie.MOT_DE_PASSE,
                TracesDEntree.qui(compte.id()) + ", " + qui,
                adresse,
                juste ? suite(compte, candidat.secret, false) : new Refusee());
    }

    /// Sends a link when the account exists; says nothing otherwise.
    public Optional<TropDEssais> demanderLien(String courriel, String adresse) {
        return siCompte(
                courriel,
                adresse,
                compte ->
                        envoyer(
                                compte,
                                Jeton.Usage.CONNEXION,
                                "Votre lien de connexion",
                                """
                                Bonjour,

                                Voici le lien que vous avez demandé pour vous connecter à Unisson.
                                Il sert une seule fois, pendant %d minutes.

                                Si vous n’avez rien demandé, ignorez ce message.
                                """
                                        .formatted(Jeton.Usage.CONNEXION.duree().toMinutes()),
                                "/connexion/lien/"));
    }

    public Optional<TropDEssais> demanderMotDePasse(String courriel, String adresse) {
        return siCompte(
                courriel,
                adresse,
                compte ->
                        envoyer(
                                compte,
                                Jeton.Usage.MOT_DE_PASSE,
                                "Choisir un nouveau mot de passe",
                                """
                                Bonjour,

                                Voici le lien pour choisir un nouveau mot de passe. Il sert une
                                seule fois, pendant une heure.

                                Si vous n’avez rien demandé, ignorez ce message : votre mot de
                                passe n’a pas changé.
                                """,
                                "/mot-de-passe/"));
    }

    /// Whether a link can be used, without using it: mail programs open links before people do.
    public Optional<Jeton.Etat> etatDuLien(String jeton, Jeton.Usage usage) {
        return liens.trouver(jeton, usage).map(liens::etat);
    }

    public IssueDeConnexion parLien(String jeton, String adresse) {
        var compte =
                liens.trouver(jeton, Jeton.Usage.CONNEXION).map(Jeton::compte).map(CompteId::new);
        var issue =
                systeme.executer(() ->
                        compte.filter(_ -> liens.consommer(jeton))
                                .map(c -> entrer(c, false))
                                .orElseGet(Refusee::new));
        var qui = compte.map(TracesDEntree::qui).orElse("lien inconnu");
        return traces.issue(Voie.LIEN, qui, adresse, issue);
    }

    /// For an identity that its provider has just vouched for. A second factor is asked all the
    /// same: the person wanted it, and providers differ.
    ///
    /// @param sur whether this provider asks for two proofs itself
    IssueDeConnexion parIdentite(CompteId id, boolean sur, String adresse) {
        var issue = systeme.executer(() -> entrer(id, sur));
        return traces.issue(Voie.FOURNISSEUR, TracesDEntree.qui(id), adresse, issue);
    }

    /// For a passkey whose device has recognised its owner: what is held and what is known at once,
    /// so that no code is asked.
    IssueDeConnexion parCle(CompteId id) {
        return ouvrir(id);
    }

    Optional<String> courriel(CompteId id) {
        return systeme.executer(() -> comptes.trouver(id))
                .filter(c -> !c.ferme())
                .map(Compte::courriel);
    }

    /// The second step, with a code of the application or a recovery code.
    public IssueDeConnexion parCode(CompteId id, String code, String adresse) {
        return traces.issue(
                Voie.CODE, TracesDEntree.qui(id), adresse, jugerLeCode(id, code, adresse));
    }

    private IssueDeConnexion jugerLeCode(CompteId id, String code, String adresse) {
        var sujet = "code:" + id;
        var attente = essais.tenter(sujet, adresse);
        if (attente.isPresent()) {
            return new TropDEssais(attente.get());
        }
        if (!secondsFacteurs.verifier(id, code)) {
            return new Refusee();
        }
        essais.reussir(sujet, adresse);
        return ouvrir(id);
    }

    /// One proof is good: an open account comes in, or still owes its second factor.
    private IssueDeConnexion entrer(CompteId id, boolean deuxPreuves) {
        return comptes.trouver(id)
                .filter(c -> !c.ferme())
                .map(c -> suite(c, secrets.charger(c.id()), deuxPreuves))
                .orElseGet(Refusee::new);
    }

    /// Once two proofs are given.
    private IssueDeConnexion ouvrir(CompteId id) {
        return systeme.executer(() ->
                comptes.trouver(id)
                        .filter(c -> !c.ferme())
                        .<IssueDeConnexion>map(c -> new Ouverte(CompteConnecte.de(c), true))
                        .orElseGet(Refusee::new));
    }

    private static IssueDeConnexion suite(Compte compte, Secret secret, boolean deuxPreuves) {
        return secret.totpActif()
                ? new SecondFacteur(compte.id())
                : new Ouverte(CompteConnecte.de(compte), deuxPreuves);
    }

    private Candidat candidat(String courriel) {
        return comptes.parCourriel(courriel)
                .map(c -> new Candidat(c, secrets.charger(c.id())))
                .orElseGet(() -> new Candidat(null, new Secret(null, null, false, 0)));
    }

    private Optional<TropDEssais> siCompte(
            String courriel, String adresse, java.util.function.Consumer<Compte> envoi) {
        var saisi = Courriel.normaliser(courriel);
        var attente = essais.demanderCourriel(saisi, adresse);
        traces.courrielDemande(saisi, adresse, attente.isPresent());
        if (attente.isPresent()) {
            return attente.map(TropDEssais::new);
        }
        systeme.faire(() -> comptes.parCourriel(saisi).ifPresent(envoi));
        return Optional.empty();
    }

    private void envoyer(
            Compte compte, Jeton.Usage usage, String objet, String texte, String chemin) {
        var jeton = liens.pourCompte(usage, compte.id());
        messagerie.envoyer(
                new Messagerie.Message(
                        compte.id(), compte.courriel(), objet, texte, chemin + jeton, true));
    }
}
