package fr.unisson.annuaire.domaine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Dates of FINESS files: `2019-03-03`, `2019-03-04 00:00:00`, `03/03/2019`, `1 octobre 2000`.
public final class DateFiness {
    /// Stand for "unknown" in the published files: the first by documentation, the second by use
    /// (322 of the 1 753 openings of the FINESS+ sample of July 2026).
    private static final Set<LocalDate> CONVENTIONNELLES =
            Set.of(LocalDate.of(1900, 1, 1), LocalDate.of(1904, 4, 4));

    private static final List<DateTimeFormatter> FORMES =
            List.of(
                    DateTimeFormatter.ISO_LOCAL_DATE,
                    DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRENCH),
                    new DateTimeFormatterBuilder()
                            .parseCaseInsensitive()
                            .appendPattern("d MMMM uuuu")
                            .toFormatter(Locale.FRENCH));

    private DateFiness() {}

    /// Empty when the text is no date.
    public static Optional<LocalDate> lire(String texte) {
        String jour =
                texte.length() > 10 && texte.charAt(4) == '-' ? texte.substring(0, 10) : texte;
        return FORMES.stream().flatMap(forme -> essayer(forme, jour).stream()).findFirst();
    }

    private static Optional<LocalDate> essayer(DateTimeFormatter forme, String jour) {
        try {
            return Optional.of(
                    LocalDate.parse(jour, forme.withResolverStyle(ResolverStyle.STRICT)));
        } catch (DateTimeException autreForme) {
            return Optional.empty();
        }
    }

    public static boolean conventionnelle(LocalDate date) {
        return CONVENTIONNELLES.contains(date);
    }
}
