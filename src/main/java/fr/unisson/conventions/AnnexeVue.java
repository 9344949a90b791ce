package fr.unisson.conventions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An annex of a convention, with its versions, the latest first.
///
/// @param vivante it changes without amendment and stands in no digest
/// @param partie whose referent keeps it up to date, null for the facilitator
/// @param remplace in an amendment, number of the annex of the convention that it replaces
/// @param retireeLe since when it serves no more, with the reason; null while it does
/// @param revoirLe when somebody says whether it still holds
public record AnnexeVue(
        long id,
        int rang,
        String titre,
        boolean vivante,
        @Nullable Long partie,
        @Nullable String nomPartie,
        @Nullable LocalDate revoirLe,
        int version,
        @Nullable Integer remplace,
        @Nullable Instant retireeLe,
        @Nullable String motifRetrait,
        List<Version> versions) {

    /// @param decision number of the committee's decision, null when the one in charge updated it
    public record Version(
            int version,
            long fichier,
            String empreinte,
            String note,
            @Nullable String decision,
            String par,
            Instant le) {}

    public AnnexeVue {
        versions = List.copyOf(versions);
    }

    public boolean retiree() {
        return retireeLe != null;
    }

    public Version derniere() {
        return versions.getFirst();
    }
}
