package fr.unisson.acces;

import fr.unisson.acces.domaine.Courriel;
import fr.unisson.acces.donnees.ComptesSql;
import fr.unisson.acces.donnees.HabilitationsSql;
import fr.unisson.acces.donnees.InvitationsSql;
import fr.unisson.acces.donnees.Systeme;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asking somebody to join an organisation: a mail with a single-use link.
@Service
@Transactional
public class Invitations {

    private final InvitationsSql invitations;
    private final HabilitationsSql habilitations;
    private final ComptesSql comptes;
    private final Annuaire annuaire;
    private final Liens liens;
    private final Messagerie messagerie;
    private final Systeme systeme;
    private final Journal journal;
    private final Clock horloge;

    Invitations(
            InvitationsSql invitations,
            HabilitationsSql habilitations,
            ComptesSql comptes,
            Annuaire annuaire,
            Liens liens,
            Messagerie messagerie,
            Systeme systeme,
            Journal journal,
            Clock horloge) {
        this.invitations = invitations;
        this.habilitations = habilitations;
        this.comptes = comptes;
        this.annuaire = annuaire;
        this.liens = liens;
        this.messagerie = messagerie;
        this.systeme = systeme;
        this.journal = journal;
        this.horloge = horloge;
    }

    public enum Refus {
        COURRIEL_FAUX("courriel", "Cette adresse de courriel n’est pas complète."),
        AUCUN_ROLE("roles", "Choisissez au moins un rôle."),
        DEJA_MEMBRE(
                "courriel",
                "Cette personne est déjà dans l’organisation : changez ses rôles depuis la liste.");

        private final String champ;
        private final String message;

        Refus(String champ, String message) {
            this.champ = champ;
            this.message = message;
        }

        public String champ() {
            return champ;
        }

        public String message() {
            return message;
        }
    }

    /// By somebody in charge of the organisation's administration, or of the platform. Inviting
    /// again replaces the former link.
    public Optional<Refus> inviter(
            OrganisationId organisation, String saisi, Set<RoleOrganisation> roles) {
        var plateforme = SessionCourante.courante().map(SessionCourante::plateforme).orElse(false);
        if (plateforme) {
            return systeme.executer(() -> inviterLa(organisation, saisi, roles));
        }
        return inviterLa(organisation, saisi, roles);
    }

    /// Invites somebody to run the platform: from the command line only.
    ///
    /// @return address of the link within this site
    String inviterPourLaPlateforme(String courriel) {
        var id = invitations.creer(null, courriel, Set.of(), horloge.instant());
        return envoyer(
                invitations.trouver(id).orElseThrow(() -> new Introuvable("invitation " + id)));
    }

    @Transactional(readOnly = true)
    public List<Invitation> enAttente(OrganisationId organisation) {
        return invitations.enAttente(organisation);
    }

    public void annuler(long id, OrganisationId organisation) {
        if (!invitations.annuler(id, organisation, horloge.instant())) {
            throw new Introuvable("invitation " + id);
        }
        journal.consigner("organisation", organisation.valeur(), "Invitation annulée", "");
    }

    /// Sends a new link for an invitation still waiting; the former one no longer serves.
    ///
    /// @return address of the link within this site
    String envoyer(Invitation invitation) {
        var chemin = "/invitation/" + liens.pourInvitation(invitation.id());
        messagerie.envoyer(
                new Messagerie.Message(
                        null,
                        invitation.courriel(),
                        objet(invitation.organisation()),
                        """
                        Bonjour,

                        Vous êtes invité à rejoindre %s.

                        Le lien ci-dessous sert une seule fois, pendant sept jours. Passé ce délai,
                        ouvrez-le quand même : vous pourrez en demander un autre.
                        """
                                .formatted(ou(invitation.organisation())),
                        chemin,
                        true));
        return chemin;
    }

    private Optional<Refus> inviterLa(
            OrganisationId organisation, String saisi, Set<RoleOrganisation> roles) {
        annuaire.charger(organisation);
        if (!habilitations.administrable(organisation)) {
            throw new Interdit("Seule l’administration de cette organisation peut inviter.");
        }
        var courriel = Courriel.lire(saisi);
        if (courriel.isEmpty()) {
            return Optional.of(Refus.COURRIEL_FAUX);
        }
        if (roles.isEmpty()) {
            return Optional.of(Refus.AUCUN_ROLE);
        }
        if (dejaMembre(courriel.get(), organisation)) {
            return Optional.of(Refus.DEJA_MEMBRE);
        }
        var id = invitations.creer(organisation, courriel.get(), roles, horloge.instant());
        var invitation =
                invitations.trouver(id).orElseThrow(() -> new Introuvable("invitation " + id));
        journal.consigner(
                "organisation",
                organisation.valeur(),
                "Personne invitée",
                "Invitation %d : %s".formatted(id, enClair(roles)));
        envoyer(invitation);
        return Optional.empty();
    }

    private boolean dejaMembre(String courriel, OrganisationId organisation) {
        return comptes.parCourriel(courriel)
                .filter(c -> habilitations.duCompte(c.id()).containsKey(organisation))
                .isPresent();
    }

    private static String enClair(Set<RoleOrganisation> roles) {
        return roles.stream()
                .sorted()
                .map(RoleOrganisation::libelle)
                .collect(Collectors.joining(", "));
    }

    private String objet(@Nullable OrganisationId organisation) {
        return "Invitation à rejoindre " + ou(organisation);
    }

    private String ou(@Nullable OrganisationId organisation) {
        return organisation == null
                ? "l’administration de la plateforme Unisson"
                : annuaire.charger(organisation).raisonSociale() + " sur Unisson";
    }
}
