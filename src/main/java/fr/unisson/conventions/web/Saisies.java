package fr.unisson.conventions.web;

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

    /// A date as browsers send it, yyyy-MM-dd.
    static Optional<LocalDate> date(@Nullable String saisi) {
        try {
            return texte(saisi).isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(texte(saisi)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static boolean dateFausse(@Nullable String saisi) {
        return !texte(saisi).isEmpty() && date(saisi).isEmpty();
    }
}
