package fr.unisson.archives.domaine;

import fr.unisson.archives.RegleDeConservation;
import fr.unisson.archives.SortFinal;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// When documents of a convention may be eliminated: each party has its rule, the longest holds for
/// all, and what one keeps for ever, nobody eliminates.
public final class Conservation {

    private Conservation() {}

    /// @param possibleLe the first day on which elimination may be asked for; null for never
    /// @param pourquoi the rule that decides, in words
    public record Conclusion(@Nullable LocalDate possibleLe, SortFinal sort, String pourquoi) {

        public boolean possible(LocalDate jour) {
            return possibleLe != null && !jour.isBefore(possibleLe);
        }
    }

    /// @param fin last day on which the convention held
    /// @param regles one for each party, at least one
    public static Conclusion conclure(LocalDate fin, List<RegleDeConservation> regles) {
        var jamais = regles.stream().filter(r -> r.annees() == null).findFirst();
        if (jamais.isPresent()) {
            return new Conclusion(
                    null, SortFinal.CONSERVATION, dit(jamais.get()) + " : conservation définitive");
        }
        var longue =
                regles.stream()
                        .max(
                                Comparator.comparing((RegleDeConservation r) ->
                                                Objects.requireNonNull(r.annees()))
                                        .thenComparing(RegleDeConservation::sort))
                        .orElseThrow();
        var sort =
                regles.stream()
                        .map(RegleDeConservation::sort)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        return new Conclusion(
                fin.plusYears(Objects.requireNonNull(longue.annees())).plusDays(1),
                sort,
                dit(longue) + " : " + longue.duree() + ", le terme étant le " + Dates.jour(fin));
    }

    private static String dit(RegleDeConservation r) {
        return r.decidee()
                ? r.organisation() + ", « " + r.motif() + " »"
                : "Durée proposée par Unisson";
    }
}
