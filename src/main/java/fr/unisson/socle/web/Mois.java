package fr.unisson.socle.web;

import fr.unisson.socle.JoursOuvres;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A month to look at: its weeks from Monday to Sunday, what falls on each day, the way to the
/// months around. Shown by the component `calendrier`: a table, or a list of days on a phone.
///
/// @param code as an address says it: `2026-11`
public record Mois(String code, String nom, List<Semaine> semaines, Lien precedent, Lien suivant) {

    private static final DateTimeFormatter MOIS =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRANCE);
    private static final DateTimeFormatter JOUR =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.FRANCE);

    public record Lien(String nom, String adresse) {}

    /// One thing that falls on a day.
    ///
    /// @param precision a time, an organisation: shown below the title
    public record Entree(
            LocalDate jour,
            String titre,
            String lien,
            @Nullable String precision,
            @Nullable Pastille etat) {}

    /// @param ferie name of the public holiday
    public record Jour(
            LocalDate date,
            String enLettres,
            boolean aujourdHui,
            boolean chome,
            @Nullable String ferie,
            List<Entree> entrees) {}

    /// Seven days; null for those of another month.
    public record Semaine(List<@Nullable Jour> jours) {}

    /// @param adresse of the page for a month
    /// @param entrees in the order in which those of one day are shown; others are left out
    public static Mois de(
            YearMonth mois,
            LocalDate aujourdHui,
            List<Entree> entrees,
            Function<YearMonth, String> adresse) {
        var parJour = entrees.stream().collect(Collectors.groupingBy(Entree::jour));
        var feries = JoursOuvres.FRANCE.feries(mois.getYear());
        var lundi = mois.atDay(1).with(DayOfWeek.MONDAY);
        var semaines =
                Stream.iterate(lundi, j -> !j.isAfter(mois.atEndOfMonth()), j -> j.plusWeeks(1))
                        .map(debut ->
                                semaine(
                                        debut,
                                        j ->
                                                YearMonth.from(j).equals(mois)
                                                        ? jour(
                                                                j,
                                                                aujourdHui,
                                                                feries.get(j),
                                                                parJour.getOrDefault(j, List.of()))
                                                        : null))
                        .toList();
        return new Mois(
                mois.toString(),
                nom(mois),
                semaines,
                lien(mois.minusMonths(1), adresse),
                lien(mois.plusMonths(1), adresse));
    }

    public boolean vide() {
        return jours().allMatch(j -> j.entrees().isEmpty());
    }

    /// The month asked for by an address (`2026-11`), or the current one when it says nothing that
    /// can be read.
    public static YearMonth lire(@Nullable String mois, LocalDate aujourdHui) {
        if (mois != null && mois.matches("\\d{4}-(0[1-9]|1[0-2])")) {
            return YearMonth.parse(mois);
        }
        return YearMonth.from(aujourdHui);
    }

    private Stream<Jour> jours() {
        return semaines.stream()
                .flatMap(s -> s.jours().stream())
                .flatMap(Stream::ofNullable)
                .sorted(Comparator.comparing(Jour::date));
    }

    private static Semaine semaine(LocalDate lundi, Function<LocalDate, @Nullable Jour> jour) {
        return new Semaine(
                IntStream.range(0, 7).mapToObj(i -> jour.apply(lundi.plusDays(i))).toList());
    }

    private static Jour jour(
            LocalDate date, LocalDate aujourdHui, @Nullable String ferie, List<Entree> entrees) {
        var lettres = JOUR.format(date);
        return new Jour(
                date,
                date.getDayOfMonth() == 1 ? lettres.replaceFirst(" 1 ", " 1er ") : lettres,
                date.equals(aujourdHui),
                !JoursOuvres.FRANCE.ouvre(date),
                ferie,
                entrees);
    }

    private static Lien lien(YearMonth mois, Function<YearMonth, String> adresse) {
        return new Lien(nom(mois), adresse.apply(mois));
    }

    private static String nom(YearMonth mois) {
        var nom = MOIS.format(mois);
        return nom.substring(0, 1).toUpperCase(Locale.FRANCE) + nom.substring(1);
    }
}
