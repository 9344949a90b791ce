package fr.unisson.acces;

import fr.unisson.acces.domaine.Jeton;
import fr.unisson.acces.domaine.RegleMotDePasse;
import fr.unisson.acces.donnees.ComptesSql;
import fr.unisson.acces.donnees.InvitationsSql;
import fr.unisson.acces.donnees.SecretsSql;
import fr.unisson.acces.donnees.Systeme;
import fr.unisson.journal.Journal;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The other end of an invitation: somebody opens the link, and joins.
@Service
public class Acceptations {

    private final InvitationsSql invitations;
    private final Invitations envois;
    private final ComptesSql comptes;
    private final SecretsSql secrets;
    private final Habilitations habilitations;
    private final MotsDePasse motsDePasse;
    private final ChoixDeMotDePasse choix;
    private final Liens liens;
    private final Essais essais;
    private final Systeme systeme;
    private final Journal journal;
    private final Clock horloge;

    Acceptations(
            InvitationsSql invitations,
            Invitations envois,
            ComptesSql comptes,
            SecretsSql secrets,
            Habilitations habilitations,
            MotsDePasse motsDePasse,
            ChoixDeMotDePasse choix,
            Liens liens,
            Essais essais,
            Systeme systeme,
            Journal journal,
            Clock horloge) {
        this.invitations = invitations;
        this.envois = envois;
        this.comptes = comptes;
        this.secrets = secrets;
        this.habilitations = habilitations;
        this.motsDePasse = motsDePasse;
        this.choix = choix;
        this.liens = liens;
        this.essais = essais;
        this.systeme = systeme;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// What a link is worth.
    public sealed interface Etat {

        /// @param compteExistant nothing to choose: the person has an account already
        record Valable(Invitation invitation, boolean compteExistant) implements Etat {}

        /// The invitation still stands: another link can be asked for.
        record Expire(Invitation invitation) implements Etat {}

        /// Accepted, cancelled, or never was.
        record SansObjet() implements Etat {}
    }

    public sealed interface Issue {

        /// A new account: the person comes in at once.
        record Entree(CompteConnecte compte) implements Issue {}

        /// An account that existed: the person signs in as usual.
        record Rejointe() implements Issue {}

        record MotDePasseRefuse(RegleMotDePasse.Motif motif) implements Issue {}

        /// Somebody was quicker, or the link expired meanwhile.
        record TropTard() implements Issue {}
    }

    public Etat etat(String jeton) {
        return systeme.executer(() -> {
            var lien = liens.trouver(jeton, Jeton.Usage.INVITATION);
            var invitation =
                    lien.map(Jeton::invitation)
                            .flatMap(invitations::trouver)
                            .filter(Invitation::enAttente);
            if (lien.isEmpty() || invitation.isEmpty()) {
                return new Etat.SansObjet();
            }
            return switch (liens.etat(lien.get())) {
                case VALABLE ->
                        new Etat.Valable(invitation.get(), compte(invitation.get()).isPresent());
                case EXPIRE -> new Etat.Expire(invitation.get());
                case DEJA_UTILISE -> new Etat.SansObjet();
            };
        });
    }

    /// @param motDePasse looked at only when the person has no account yet
    public Issue accepter(String jeton, String prenom, String nom, String motDePasse) {
        if (!(etat(jeton) instanceof Etat.Valable(var invitation, var existant))) {
            return new Issue.TropTard();
        }
        var motif =
                existant
                        ? Optional.<RegleMotDePasse.Motif>empty()
                        : choix.juger(motDePasse, invitation, prenom + " " + nom);
        if (motif.isPresent()) {
            return new Issue.MotDePasseRefuse(motif.get());
        }
        var hache = existant ? "" : motsDePasse.hacher(motDePasse);
        return systeme.executer(() ->
                liens.consommer(jeton)
                        ? rejoindre(invitation, prenom, nom, hache)
                        : new Issue.TropTard());
    }

    /// A new link, to the address first invited and to no other. Empty when it was sent, otherwise
    /// the reason to wait.
    public Optional<IssueDeConnexion.TropDEssais> redemander(String jeton, String adresse) {
        if (!(etat(jeton) instanceof Etat.Expire(var invitation))) {
            return Optional.empty();
        }
        var attente = essais.demanderCourriel(invitation.courriel(), adresse);
        if (attente.isEmpty()) {
            systeme.faire(() -> envois.envoyer(invitation));
        }
        return attente.map(IssueDeConnexion.TropDEssais::new);
    }

    private Issue rejoindre(Invitation invitation, String prenom, String nom, String hache) {
        var connu = compte(invitation);
        var id =
                connu.map(Compte::id)
                        .orElseGet(() -> creer(invitation.courriel(), prenom, nom, hache));
        if (!invitations.accepter(invitation.id(), id, horloge.instant())) {
            return new Issue.TropTard();
        }
        var organisation = invitation.organisation();
        if (organisation == null) {
            comptes.donnerLaPlateforme(id);
        } else {
            habilitations.accorderParInvitation(id, organisation, invitation.roles());
        }
        journal.consigner(
                "compte", id.valeur(), "Invitation acceptée", "Invitation " + invitation.id());
        return connu.isPresent()
                ? new Issue.Rejointe()
                : comptes.trouver(id)
                        .<Issue>map(c -> new Issue.Entree(CompteConnecte.de(c)))
                        .orElseGet(Issue.TropTard::new);
    }

    private CompteId creer(String courriel, String prenom, String nom, String hache) {
        var id = comptes.creer(courriel, prenom, nom, false, horloge.instant());
        secrets.poserMotDePasse(id, hache);
        return id;
    }

    private Optional<Compte> compte(Invitation invitation) {
        return comptes.parCourriel(invitation.courriel());
    }
}
