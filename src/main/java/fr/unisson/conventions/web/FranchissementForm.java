package fr.unisson.conventions.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What goes with a passage of a volet, a divergence or an amendment.
///
/// @param version the object as the reader saw it: a stale page is told so
public record FranchissementForm(
        @Nullable Integer version,
        @Nullable String motif,
        @Nullable String dateReprise,
        @Nullable String effetSurClauses,
        @Nullable String decision,
        @Nullable String redaction,
        @Nullable String reserve,
        @Nullable String dateReport) {

    /// A form that nobody has filled yet.
    static final FranchissementForm NEUF =
            new FranchissementForm(null, null, null, null, null, null, null, null);

    static FranchissementForm vide(int version) {
        return new FranchissementForm(version, null, null, null, null, null, null, null);
    }

    int versionVue() {
        return version == null ? -1 : version;
    }

    @Nullable LocalDate reprise() {
        return SeanceForm.date(dateReprise);
    }

    @Nullable LocalDate report() {
        return SeanceForm.date(dateReport);
    }

    @Nullable Integer redactionChoisie() {
        return redaction == null || !redaction.matches("\\d{1,9}")
                ? null
                : Integer.valueOf(redaction);
    }
}
