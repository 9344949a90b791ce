package fr.unisson.conventions.domaine;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The term of a convention in force as it stands, computed by [Termes] and nowhere else.
///
/// Days are local days of mainland France; the end is the last day on which the convention holds.
///
/// @param debut first day of the current period
/// @param fin last day of the current period; null without term
/// @param limite last day on which notice still counts for the current period; null without term,
///   or when the notice is not known
/// @param reconductions how many tacit renewals were recorded
/// @param finSuivante end of the period that would follow tacitly; null when none would
/// @param raisons each date in words, with the rule it comes from
public record Terme(
        LocalDate effet,
        LocalDate debut,
        @Nullable LocalDate fin,
        @Nullable LocalDate limite,
        int reconductions,
        IssueDuTerme issue,
        @Nullable LocalDate finSuivante,
        List<String> raisons) {

    public Terme {
        raisons = List.copyOf(raisons);
    }

    /// The periods without what comes after: the last two reasons tell the notice and what follows,
    /// the last one alone when there is no term.
    public List<String> periodes() {
        return raisons.subList(0, Math.max(0, raisons.size() - (fin == null ? 1 : 2)));
    }

    /// The periods that were, once nothing is left to come.
    public List<String> periodesPassees() {
        return periodes().stream()
                .map(r ->
                        r.replace("La période en cours va du", "La dernière période allait du")
                                .replace(" va du ", " allait du "))
                .toList();
    }

    /// True on the first day after the end, and later.
    public boolean echu(LocalDate jour) {
        return fin != null && jour.isAfter(fin);
    }

    /// Whether a party may still oppose the tacit renewal that comes.
    public boolean oppositionRecevable(LocalDate jour) {
        var dernier = limite == null ? fin : limite;
        return issue.tacite() && dernier != null && !jour.isAfter(dernier);
    }
}
