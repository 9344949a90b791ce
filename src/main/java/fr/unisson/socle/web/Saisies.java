package fr.unisson.socle.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what people type; what cannot be read is absent, and told so by the form.
public final class Saisies {

    private Saisies() {}

    public static String texte(@Nullable String saisi) {
        return saisi == null ? "" : saisi.strip();
    }

    public static boolean vide(@Nullable String saisi) {
        return texte(saisi).isEmpty();
    }

    /// A date as browsers send it, yyyy-MM-dd.
    public static Optional<LocalDate> date(@Nullable String saisi) {
        try {
            return vide(saisi)
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(texte(saisi))).filter(Saisies::vraisemblable);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// A year half typed, or out of what any duty or history may hold.
    private static boolean vraisemblable(LocalDate jour) {
        return jour.getYear() >= 1900 && jour.getYear() <= 2200;
    }

    /// Something was typed and it is not a date.
    public static boolean dateFausse(@Nullable String saisi) {
        return !vide(saisi) && date(saisi).isEmpty();
    }

    /// A whole date was typed, and it is earlier than this day.
    public static boolean avant(@Nullable String saisi, LocalDate jour) {
        return date(saisi).filter(lu -> lu.isBefore(jour)).isPresent();
    }

    /// A whole date was typed, and it is later than this day.
    public static boolean apres(@Nullable String saisi, LocalDate jour) {
        return date(saisi).filter(lu -> lu.isAfter(jour)).isPresent();
    }

    /// A number as the French write it: "12", "1 250", "3,75", "-2".
    public static Optional<BigDecimal> nombre(@Nullable String saisi) {
        var chiffres = sansEspaces(saisi).replace(',', '.').replace('\u2212', '-');
        return chiffres.matches("-?\\d{1,15}(\\.\\d{1,6})?")
                ? Optional.of(new BigDecimal(chiffres))
                : Optional.empty();
    }

    /// A whole number, zero or more.
    public static Optional<Integer> entier(@Nullable String saisi) {
        var chiffres = sansEspaces(saisi);
        return chiffres.matches("\\d{1,9}")
                ? Optional.of(Integer.valueOf(chiffres))
                : Optional.empty();
    }

    /// The number by which a form names something.
    public static Optional<Long> numero(@Nullable String saisi) {
        return texte(saisi).matches("\\d{1,18}")
                ? Optional.of(Long.valueOf(texte(saisi)))
                : Optional.empty();
    }

    /// An amount in euros, as people write it: "25 000", "1 250,50 €".
    public static Optional<BigDecimal> montant(@Nullable String saisi) {
        var chiffres = sansEspaces(saisi).replace("€", "").replace(',', '.');
        return chiffres.matches("\\d{1,12}(\\.\\d{1,2})?")
                ? Optional.of(new BigDecimal(chiffres))
                : Optional.empty();
    }

    public static Optional<Integer> pourcent(@Nullable String saisi) {
        var chiffres = sansEspaces(saisi).replace("%", "");
        return chiffres.matches("\\d{1,3}") && Integer.parseInt(chiffres) <= 100
                ? Optional.of(Integer.valueOf(chiffres))
                : Optional.empty();
    }

    public static <E extends Enum<E>> Optional<E> parmi(Class<E> type, @Nullable String saisi) {
        for (var valeur : type.getEnumConstants()) {
            if (valeur.name().equals(texte(saisi))) return Optional.of(valeur);
        }
        return Optional.empty();
    }

    private static String sansEspaces(@Nullable String saisi) {
        return texte(saisi).replaceAll("[\\s\\u00a0\\u202f]", "");
    }
}
