package fr.unisson.conventions;

import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.domaine.Mots;
import fr.unisson.echeances.Courrier;
import fr.unisson.echeances.Lettre;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The letters of an invitation, to those who may answer it for their organisation.
@Component
class LettresAuxParties {

    private static final Set<RoleOrganisation> REPONDENT =
            EnumSet.of(RoleOrganisation.DIRECTION, RoleOrganisation.REFERENT_QUALITE);

    private final Courrier courrier;

    LettresAuxParties(Courrier courrier) {
        this.courrier = courrier;
    }

    void inviter(
            OrganisationId organisation,
            ConventionId id,
            boolean avenant,
            String titre,
            String message) {
        courrier.deposer(
                organisation,
                REPONDENT,
                Lettre.de(
                        Mots.de(avenant, "Invitation à une convention : ") + titre,
                        Mots.de(
                                        avenant,
                                        "Votre organisation est invitée à participer à la convention « ")
                                + titre
                                + " ».\n\n"
                                + (message.isBlank() ? "" : "« " + message.strip() + " »\n\n")
                                + "Accepter, c’est participer au travail : rien n’est signé à cette"
                                + " étape. Vous pouvez aussi décliner, en disant pourquoi.",
                        "/conventions/" + id + "/parties"));
    }

    void retirer(OrganisationId organisation, String titre, String motif) {
        courrier.deposer(
                organisation,
                REPONDENT,
                Lettre.de(
                        "Invitation retirée : " + titre,
                        "L’invitation de votre organisation à la convention « "
                                + titre
                                + " » est retirée. Vous n’avez rien à faire.\n\nRaison donnée : "
                                + motif,
                        null));
    }
}
