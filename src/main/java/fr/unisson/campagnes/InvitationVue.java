package fr.unisson.campagnes;

import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.evaluations.EvaluationId;
import org.jspecify.annotations.Nullable;

/// The place of one organisation in a campaign, for that organisation.
///
/// @param repondant who answers for it, once it takes part
/// @param session in which the answer is prepared
/// @param structure the establishment that is rated; empty for all of them, or the only one
public record InvitationVue(
        InvitationId id,
        int version,
        CampagneId campagne,
        OrganisationId organisation,
        String nomOrganisation,
        EtatInvitation etat,
        @Nullable CompteId repondant,
        String nomRepondant,
        @Nullable EvaluationId session,
        String structure,
        String motif) {

    public String adresse() {
        return id.adresse();
    }
}
