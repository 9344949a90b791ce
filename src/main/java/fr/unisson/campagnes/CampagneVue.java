package fr.unisson.campagnes;

import fr.unisson.annuaire.OrganisationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A campaign, without any answer.
///
/// @param organisation who holds it
/// @param tenue the reader composes and moves it
/// @param mienne the invitation that the reader answers, null when there is none
public record CampagneVue(
        CampagneId id,
        int version,
        OrganisationId organisation,
        String nomOrganisation,
        ContenuCampagne contenu,
        EtatCampagne etat,
        @Nullable Instant ouverteLe,
        @Nullable Instant clotureeLe,
        boolean tenue,
        @Nullable InvitationId mienne) {

    public String titre() {
        return contenu.titre();
    }

    public String adresse() {
        return id.adresse();
    }
}
