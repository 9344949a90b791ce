package fr.unisson.actions.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what people type; what cannot be read is absent, and told so by the form.
final class Saisies {

    private Saisies() {}

    static String texte(@Nullable String saisi) {
        return saisi == null ? "" : saisi.strip();
    }

    static boolean vide(@Nullable String saisi) {
        return texte(saisi).isEmpty();
    }

    /// A date as browsers send it, yyyy-MM-dd.
    static Optional<LocalDate> date(@Nullable String saisi) {
        try {
            return vide(saisi) ? Optional.empty() : Optional.of(LocalDate.parse(texte(saisi)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// An amount in euros, as people write it: "25 000", "1 250,50 €".
    static Optional<BigDecimal> montant(@Nullable String saisi) {
        var chiffres = texte(saisi).replaceAll("[\\s\\u00a0\\u202f€]", "").replace(',', '.');
        return chiffres.matches("\\d{1,12}(\\.\\d{1,2})?")
                ? Optional.of(new BigDecimal(chiffres))
                : Optional.empty();
    }

    static Optional<Integer> pourcent(@Nullable String saisi) {
        var chiffres = texte(saisi).replaceAll("[\\s\\u00a0\\u202f%]", "");
        return chiffres.matches("\\d{1,3}") && Integer.parseInt(chiffres) <= 100
                ? Optional.of(Integer.valueOf(chiffres))
                : Optional.empty();
    }

    static <E extends Enum<E>> Optional<E> parmi(Class<E> type, @Nullable String saisi) {
        for (var valeur : type.getEnumConstants()) {
            if (valeur.name().equals(texte(saisi))) return Optional.of(valeur);
        }
        return Optional.empty();
    }
}
