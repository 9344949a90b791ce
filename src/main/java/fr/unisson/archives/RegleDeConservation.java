package fr.unisson.archives;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an organisation decided for a kind of document, or what is suggested while it has not.
///
/// @param organisation its name
/// @param annees null for what is never eliminated
/// @param motif why, empty when it is the suggestion
/// @param par who decided, null when it is the suggestion
public record RegleDeConservation(
        String organisation,
        NatureArchive nature,
        @Nullable Integer annees,
        SortFinal sort,
        String motif,
        @Nullable String par,
        @Nullable Instant le) {

    public static RegleDeConservation proposee(String organisation, NatureArchive nature) {
        return new RegleDeConservation(
                organisation,
                nature,
                nature.anneesParDefaut(),
                nature.sortParDefaut(),
                "",
                null,
                null);
    }

    public boolean decidee() {
        return le != null;
    }

    /// "terme + 10 ans", "1 an après l’envoi", "jamais éliminé".
    public String duree() {
        if (annees == null) return "jamais éliminé";
        if (annees == 0) return "dès le terme";
        var ans = annees + (annees > 1 ? " ans" : " an");
        return nature.duneConvention() ? "terme + " + ans : ans + " après l’envoi";
    }
}
