package fr.unisson.acces;

import fr.unisson.acces.TracesDEntree.Voie;
import fr.unisson.acces.domaine.Jeton;
import fr.unisson.acces.domaine.RegleMotDePasse;
import fr.unisson.acces.donnees.ClesSql;
import fr.unisson.acces.donnees.ComptesSql;
import fr.unisson.acces.donnees.HabilitationsSql;
import fr.unisson.acces.donnees.IdentitesSql;
import fr.unisson.acces.donnees.JetonsSql;
import fr.unisson.acces.donnees.SecretsSql;
import fr.unisson.acces.donnees.Systeme;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Introuvable;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// What people do with their own account: name, password, closing.
@Service
public class MonCompte {

    private final ComptesSql comptes;
    private final SecretsSql secrets;
    private final JetonsSql jetons;
    private final HabilitationsSql habilitations;
    private final IdentitesSql identites;
    private final ClesSql cles;
    private final MotsDePasse motsDePasse;
    private final ChoixDeMotDePasse choix;
    private final Essais essais;
    private final TracesDEntree traces;
    private final Liens liens;
    private final Messagerie messagerie;
    private final Systeme systeme;
    private final Journal journal;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    MonCompte(
            ComptesSql comptes,
            SecretsSql secrets,
            JetonsSql jetons,
            HabilitationsSql habilitations,
            IdentitesSql identites,
            ClesSql cles,
            MotsDePasse motsDePasse,
            ChoixDeMotDePasse choix,
            Essais essais,
            TracesDEntree traces,
            Liens liens,
            Messagerie messagerie,
            Systeme systeme,
            Journal journal,
            ApplicationEventPublisher evenements,
            Clock horloge) {
        this.comptes = comptes;
        this.secrets = secrets;
        this.jetons = jetons;
        this.habilitations = habilitations;
        this.identites = identites;
        this.cles = cles;
        this.motsDePasse = motsDePasse;
        this.choix = choix;
        this.essais = essais;
        this.traces = traces;
        this.liens = liens;
        this.messagerie = messagerie;
        this.systeme = systeme;
        this.journal = journal;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    public void nommer(CompteId compte, String prenom, String nom) {
        systeme.faire(() -> {
            comptes.nommer(compte, prenom, nom);
            journal.consigner("compte", compte.valeur(), "Nom modifié", "");
        });
    }

    public boolean aUnMotDePasse(CompteId compte) {
        return systeme.lire(() -> secrets.charger(compte)).motDePasse() != null;
    }

    /// Whether this is the person's password; true when the account has none. Counts as an attempt.
    public Optional<String> verifier(CompteConnecte compte, String motDePasse, String adresse) {
        var hache = systeme.lire(() -> secrets.charger(compte.id())).motDePasse();
        if (hache == null) {
            return Optional.empty();
        }
        var sujet = "verification:" + compte.compte();
        var attente = essais.tenter(sujet, adresse);
        if (attente.isPresent()) {
            traces.retenue(Voie.CONFIRMATION, TracesDEntree.qui(compte.id()), adresse);
            return Optional.of(new IssueDeConnexion.TropDEssais(attente.get()).message());
        }
        if (!motsDePasse.correspond(motDePasse, hache)) {
            traces.refusee(Voie.CONFIRMATION, TracesDEntree.qui(compte.id()), adresse);
            return Optional.of("Ce n’est pas votre mot de passe actuel.");
        }
        essais.reussir(sujet, adresse);
        traces.reussie(Voie.CONFIRMATION, TracesDEntree.qui(compte.id()), adresse);
        return Optional.empty();
    }

    /// After [#verifier]. The caller closes the other sessions.
    public Optional<RegleMotDePasse.Motif> changerMotDePasse(
            CompteConnecte compte, String nouveau) {
        var motif = choix.juger(nouveau, compte.id(), compte.courriel(), compte.nomComplet());
        if (motif.isEmpty()) {
            poser(compte.id(), motsDePasse.hacher(nouveau));
        }
        return motif;
    }

    public sealed interface Choix {

        record Fait(CompteId compte) implements Choix {}

        record Refuse(RegleMotDePasse.Motif motif) implements Choix {}

        record LienInutile() implements Choix {}
    }

    /// A new password from the link of a forgotten one, which it spends.
    public Choix choisirMotDePasse(String jeton, String nouveau) {
        var compte =
                liens.trouver(jeton, Jeton.Usage.MOT_DE_PASSE)
                        .filter(j -> liens.etat(j) == Jeton.Etat.VALABLE)
                        .map(Jeton::compte)
                        .flatMap(id -> systeme.executer(() -> comptes.trouver(new CompteId(id))))
                        .filter(c -> !c.ferme());
        if (compte.isEmpty()) {
            return new Choix.LienInutile();
        }
        var id = compte.get().id();
        var motif = choix.juger(nouveau, id, compte.get().courriel(), compte.get().nomComplet());
        if (motif.isPresent()) {
            return new Choix.Refuse(motif.get());
        }
        var hache = motsDePasse.hacher(nouveau);
        return systeme.executer(() -> {
            if (!liens.consommer(jeton)) {
                return new Choix.LienInutile();
            }
            poser(id, hache);
            return new Choix.Fait(id);
        });
    }

    /// Organisations that would be left without anybody in charge.
    public List<OrganisationId> dernierAdministrateurDe(CompteId compte) {
        return systeme.lire(() ->
                habilitations.duCompte(compte).entrySet().stream()
                        .filter(h -> h.getValue().contains(RoleOrganisation.ADMINISTRATION))
                        .map(h -> h.getKey())
                        .filter(o -> !habilitations.autreAdministrateur(o, compte))
                        .toList());
    }

    /// Closes the account for good. The name stays beside past acts, which are other people's
    /// history too; address, secrets, roles and pending links go.
    ///
    /// @return false when an organisation would be left without anybody in charge
    public boolean fermer(CompteConnecte compte) {
        return systeme.executer(() -> {
            var id = compte.id();
            var roles = habilitations.duCompte(id);
            roles.keySet().forEach(habilitations::verrouiller);
            if (!dernierAdministrateurDe(id).isEmpty()) {
                return false;
            }
            roles.forEach((organisation, tenus) ->
                    tenus.forEach(
                            r -> habilitations.retirer(id, organisation, r, horloge.instant())));
            roles.keySet().forEach(o -> evenements.publishEvent(new PersonnePartie(id, o)));
            secrets.oublier(id);
            identites.oublier(id);
            cles.oublier(id);
            jetons.perimer(id, horloge.instant());
            journal.consigner("compte", id.valeur(), "Compte fermé", "");
            return comptes.fermer(id, horloge.instant());
        });
    }

    private void poser(CompteId id, String hache) {
        systeme.faire(() -> {
            var compte = comptes.trouver(id).orElseThrow(() -> new Introuvable("compte " + id));
            secrets.poserMotDePasse(id, hache);
            jetons.perimer(id, horloge.instant());
            journal.consigner("compte", id.valeur(), "Mot de passe changé", "");
            messagerie.envoyer(
                    new Messagerie.Message(
                            id,
                            compte.courriel(),
                            "Votre mot de passe a changé",
                            """
                            Bonjour,

                            Le mot de passe de votre compte Unisson vient d’être changé, et
                            toutes les autres sessions ont été fermées.

                            Si ce n’est pas vous, demandez tout de suite un nouveau mot de
                            passe depuis la page de connexion.
                            """,
                            "/mot-de-passe",
                            false));
        });
    }
}
