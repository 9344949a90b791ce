package fr.unisson.acces;

import fr.unisson.acces.DialogueDesCles.Verdict;
import fr.unisson.acces.IssueDeConnexion.Refusee;
import fr.unisson.acces.IssueDeConnexion.TropDEssais;
import fr.unisson.acces.domaine.CleGardee;
import fr.unisson.acces.donnees.ClesSql;
import fr.unisson.acces.donnees.Systeme;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Introuvable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.stereotype.Service;

/// Passkeys (WebAuthn). The device recognises its owner before it answers, by a fingerprint, a face
/// or a code: a key stands for the password and for the second factor at once. The link by mail
/// opens every account, so that no key is ever the only way in.
@Service
public class ClesDAcces {

    private static final int CLES_AU_PLUS = 20;

    private static final String INCONNUE =
            "Cette clé d’accès n’ouvre aucun compte : elle a été retirée, ou vient d’ailleurs. Connectez-vous autrement.";
    private static final String NON_RECONNUE =
            "Cette clé d’accès n’a pas été reconnue. Recommencez ; si cela se répète, connectez-vous autrement.";
    private static final String COPIEE =
            "Cette clé d’accès semble avoir été copiée : elle est refusée. Connectez-vous autrement, puis retirez-la depuis « Mon compte ».";

    private final DialogueDesCles dialogue;
    private final ClesSql cles;
    private final Connexions connexions;
    private final Essais essais;
    private final TracesDEntree traces;
    private final Coffre coffre;
    private final Messagerie messagerie;
    private final Systeme systeme;
    private final Journal journal;
    private final Clock horloge;

    ClesDAcces(
            DialogueDesCles dialogue,
            ClesSql cles,
            Connexions connexions,
            Essais essais,
            TracesDEntree traces,
            Coffre coffre,
            Messagerie messagerie,
            Systeme systeme,
            Journal journal,
            Clock horloge) {
        this.dialogue = dialogue;
        this.cles = cles;
        this.connexions = connexions;
        this.essais = essais;
        this.traces = traces;
        this.coffre = coffre;
        this.messagerie = messagerie;
        this.systeme = systeme;
        this.journal = journal;
        this.horloge = horloge;
    }

    public record Cle(long id, String nom, Instant creeeLe, @Nullable Instant derniereLe) {}

    /// What a page gives its script.
    ///
    /// @param json as `navigator.credentials` expects it
    /// @param origines addresses, separated by spaces, from which it may be asked
    public record Demande(String json, String origines) {}

    /// @param refus what to tell, when the answer is not good
    public record Entree(IssueDeConnexion issue, String refus) {}

    public enum Ajout {
        FAIT,
        DEJA,
        TROP,
        REFUSE
    }

    void regler(ReglagesDesCles reglages) {
        dialogue.regler(reglages);
    }

    /// Whether the address of the platform allows passkeys.
    public boolean offertes() {
        return dialogue.offertes();
    }

    /// What must come back signed, once.
    public String defi() {
        return DialogueDesCles.defi();
    }

    public Demande demandeDEntree(String defi) {
        return new Demande(dialogue.demandeDUsage(defi), dialogue.origines());
    }

    public Demande demandeDeCreation(CompteConnecte compte, String defi) {
        var deja = systeme.lire(() -> cles.duCompte(compte.id()));
        return new Demande(
                dialogue.demandeDeCreation(defi, porteur(compte), compte, deja),
                dialogue.origines());
    }

    /// @param reponse of the browser, whatever it is
    /// @param adresse network address the attempt comes from
    public Entree entrer(String defi, String reponse, String adresse) {
        var lue = dialogue.lireUsage(reponse).orElse(null);
        if (lue == null) {
            var trop = essais.presenter(adresse);
            return consigner(
                    "clé illisible",
                    adresse,
                    trop.map(a -> new Entree(new TropDEssais(a), ""))
                            .orElseGet(() -> new Entree(new Refusee(), NON_RECONNUE)));
        }
        var identifiant = lue.getRawId().toBase64UrlString();
        var qui =
                systeme.executer(() -> cles.parIdentifiant(identifiant))
                        .map(c -> TracesDEntree.qui(new CompteId(c.compte())))
                        .orElse("clé inconnue");
        var sujet = "cle:" + identifiant;
        var attente = essais.tenter(sujet, adresse);
        if (attente.isPresent()) {
            return consigner(qui, adresse, new Entree(new TropDEssais(attente.get()), ""));
        }
        var entree = systeme.executer(() -> juger(defi, lue));
        if (entree.refus().isEmpty()) {
            essais.reussir(sujet, adresse);
        }
        return consigner(qui, adresse, entree);
    }

    private Entree consigner(String qui, String adresse, Entree entree) {
        traces.issue(TracesDEntree.Voie.CLE, qui, adresse, entree.issue());
        return entree;
    }

    private Entree juger(String defi, PublicKeyCredential<AuthenticatorAssertionResponse> lue) {
        var cle = cles.parIdentifiant(lue.getRawId().toBase64UrlString()).orElse(null);
        if (cle == null) {
            return new Entree(new Refusee(), INCONNUE);
        }
        return switch (dialogue.verifierUsage(defi, cle, lue)) {
            case Verdict.Bon(var compteur) -> {
                cles.servir(cle.id(), compteur, horloge.instant());
                var issue = connexions.parCle(new CompteId(cle.compte()));
                yield new Entree(issue, issue instanceof Refusee ? INCONNUE : "");
            }
            case Verdict.Copie _ -> {
                alerter(cle);
                yield new Entree(new Refusee(), COPIEE);
            }
            case Verdict.Refus _ -> new Entree(new Refusee(), NON_RECONNUE);
        };
    }

    public List<Cle> lister(CompteId compte) {
        return systeme.lire(() -> cles.duCompte(compte)).stream().map(ClesDAcces::vue).toList();
    }

    public Cle charger(CompteId compte, long id) {
        return vue(systeme.lire(() -> trouver(compte, id)));
    }

    public Ajout ajouter(CompteConnecte compte, String nom, String defi, String reponse) {
        var cle =
                dialogue.verifierCreation(defi, porteur(compte), compte, nom, reponse).orElse(null);
        if (cle == null) {
            return Ajout.REFUSE;
        }
        return systeme.executer(() -> {
            if (cles.duCompte(compte.id()).size() >= CLES_AU_PLUS) {
                return Ajout.TROP;
            }
            if (!cles.ajouter(gardee(compte, nom, cle))) {
                return Ajout.DEJA;
            }
            journal.consigner("compte", compte.compte(), "Clé d’accès ajoutée", nom);
            prevenir(
                    compte.id(),
                    compte.courriel(),
                    "Une clé d’accès ouvre votre compte",
                    """
                    Bonjour,

                    La clé d’accès « %s » vient d’être ajoutée à votre compte Unisson : elle
                    suffit désormais pour y entrer.

                    Si ce n’est pas vous, retirez-la tout de suite et changez votre mot de
                    passe.
                    """
                            .formatted(nom));
            return Ajout.FAIT;
        });
    }

    public void renommer(CompteId compte, long id, String nom) {
        systeme.faire(() -> {
            var avant = trouver(compte, id).nom();
            cles.nommer(id, nom);
            journal.consigner(
                    "compte", compte.valeur(), "Clé d’accès renommée", avant + " → " + nom);
        });
    }

    /// @return its name
    public String retirer(CompteConnecte compte, long id) {
        return systeme.executer(() -> {
            var nom = trouver(compte.id(), id).nom();
            cles.retirer(id);
            journal.consigner("compte", compte.compte(), "Clé d’accès retirée", nom);
            prevenir(
                    compte.id(),
                    compte.courriel(),
                    "Une clé d’accès n’ouvre plus votre compte",
                    """
                    Bonjour,

                    La clé d’accès « %s » vient d’être retirée de votre compte Unisson : elle
                    ne l’ouvre plus.

                    Si ce n’est pas vous, changez votre mot de passe et fermez vos autres
                    sessions.
                    """
                            .formatted(nom));
            return nom;
        });
    }

    private void alerter(CleGardee cle) {
        journal.consigner("compte", cle.compte(), "Clé d’accès refusée : copie", cle.nom());
        connexions
                .courriel(new CompteId(cle.compte()))
                .ifPresent(courriel ->
                        prevenir(
                                new CompteId(cle.compte()),
                                courriel,
                                "Une clé d’accès a peut-être été copiée",
                                """
                                Bonjour,

                                Deux appareils semblent se servir de la clé d’accès « %s » : la
                                dernière connexion a été refusée.

                                Retirez cette clé de votre compte, puis ajoutez-en une autre.
                                """
                                        .formatted(cle.nom())));
    }

    private void prevenir(CompteId compte, String courriel, String objet, String texte) {
        messagerie.envoyer(
                new Messagerie.Message(compte, courriel, objet, texte, "/compte/cles", false));
    }

    private CleGardee trouver(CompteId compte, long id) {
        return cles.duCompte(compte, id).orElseThrow(() -> new Introuvable("clé d’accès " + id));
    }

    private CleGardee gardee(CompteConnecte compte, String nom, CredentialRecord cle) {
        return new CleGardee(
                0,
                compte.compte(),
                cle.getCredentialId().toBase64UrlString(),
                porteur(compte),
                cle.getPublicKey().getBytes(),
                java.util.Objects.requireNonNull(cle.getAttestationObject()).getBytes(),
                cle.getTransports().stream()
                        .map(AuthenticatorTransport::getValue)
                        .sorted()
                        .collect(Collectors.joining(" ")),
                cle.getSignatureCount(),
                nom,
                horloge.instant(),
                null);
    }

    private static Cle vue(CleGardee cle) {
        return new Cle(cle.id(), cle.nom(), cle.creeeLe(), cle.derniereLe());
    }

    /// The same for every key of an account, so that a device keeps one entry; read by nobody.
    private String porteur(CompteConnecte compte) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        coffre.empreinte("porteur de clé:" + compte.compte())
                                .getBytes(StandardCharsets.US_ASCII));
    }
}
