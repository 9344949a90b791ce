package fr.unisson.conventions;

import fr.unisson.annuaire.OrganisationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A party of a convention, invited or engaged.
///
/// @param etat `INVITEE`, `ACCEPTEE`, `DECLINEE`, `RETIREE` (an invitation taken back) or `SORTIE`
///   (it left the convention in force)
/// @param etablissements directory identifiers of the establishments concerned
public record PartieVue(
        long id,
        int version,
        OrganisationId organisation,
        String nom,
        String etat,
        Instant inviteeLe,
        String message,
        @Nullable Instant reponduLe,
        @Nullable String motifRefus,
        String representant,
        String representantQualite,
        @Nullable Long mandat,
        List<String> missions,
        @Nullable String finessExplique,
        List<Long> etablissements) {

    /// Invited or engaged.
    public boolean presente() {
        return etat.equals("INVITEE") || acceptee();
    }

    public boolean acceptee() {
        return etat.equals("ACCEPTEE");
    }

    /// It left the convention in force.
    public boolean sortie() {
        return etat.equals("SORTIE");
    }
}
