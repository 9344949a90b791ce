package fr.unisson.acces;

import fr.unisson.acces.domaine.CleGardee;
import fr.unisson.acces.domaine.Courriel;
import fr.unisson.acces.donnees.ClesSql;
import fr.unisson.acces.donnees.ComptesSql;
import fr.unisson.acces.donnees.SecretsSql;
import fr.unisson.acces.donnees.SessionsSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Acteur;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The second factors of somebody who lost them all, withdrawn by who runs the machine after making
/// sure of who asks (OWASP ASVS 5, 6.4.4). Nobody does so from a page: an administration could
/// otherwise enter under another's name.
@Service
class FacteursPerdus {

    private static final Acteur EXPLOITANT = Acteur.systeme("ligne de commande");

    private final ComptesSql comptes;
    private final SecretsSql secrets;
    private final ClesSql cles;
    private final SessionsSql sessions;
    private final Messagerie messagerie;
    private final Journal journal;
    private final TransactionTemplate transaction;

    FacteursPerdus(
            ComptesSql comptes,
            SecretsSql secrets,
            ClesSql cles,
            SessionsSql sessions,
            Messagerie messagerie,
            Journal journal,
            TransactionTemplate transaction) {
        this.comptes = comptes;
        this.secrets = secrets;
        this.cles = cles;
        this.sessions = sessions;
        this.messagerie = messagerie;
        this.journal = journal;
        this.transaction = transaction;
    }

    /// @param poses what each is, in French
    record Facteurs(CompteId compte, String nom, String courriel, List<String> poses) {}

    /// Of the open account of this address.
    Optional<Facteurs> trouver(String saisi) {
        return ensemble(
                () -> Courriel.lire(saisi).flatMap(comptes::parCourriel).map(this::facteurs));
    }

    /// Those of now, even if others were set since they were shown.
    void retirer(CompteId compte) {
        ensemble(() -> {
            comptes.trouver(compte)
                    .filter(c -> !c.ferme())
                    .map(this::facteurs)
                    .ifPresent(f -> {
                        secrets.retirerTotp(compte);
                        cles.oublier(compte);
                        sessions.fermerDe(compte);
                        journal.consigner(
                                "compte",
                                compte.valeur(),
                                "Seconds facteurs retirés par l’exploitant",
                                String.join(", ", f.poses()));
                        prevenir(f);
                    });
            return true;
        });
    }

    private Facteurs facteurs(Compte compte) {
        var poses = new ArrayList<String>();
        if (secrets.charger(compte.id()).totpActif()) {
            poses.add(
                    "code d’une application (codes de secours restants : %d)"
                            .formatted(secrets.secoursRestants(compte.id())));
        }
        cles.duCompte(compte.id()).stream()
                .map(CleGardee::nom)
                .forEach(nom -> poses.add("clé d’accès « %s »".formatted(nom)));
        return new Facteurs(compte.id(), compte.nomComplet(), compte.courriel(), poses);
    }

    private void prevenir(Facteurs f) {
        messagerie.envoyer(
                new Messagerie.Message(
                        f.compte(),
                        f.courriel(),
                        "Vos seconds facteurs ont été retirés",
                        """
                        Bonjour,

                        Qui exploite la plateforme vient de retirer de votre compte Unisson :
                        %s. Vos sessions sont fermées.

                        Connectez-vous par votre mot de passe ou par un lien reçu par courriel,
                        puis ajoutez un code ou une clé d’accès depuis « Mon compte ».

                        Si vous n’avez rien demandé, prévenez tout de suite l’administration de
                        la plateforme et changez votre mot de passe.
                        """
                                .formatted(String.join(", ", f.poses())),
                        "/compte",
                        false));
    }

    private <T> T ensemble(Supplier<T> travail) {
        return EXPLOITANT.executer(
                () -> Objects.requireNonNull(transaction.execute(_ -> travail.get())));
    }
}
