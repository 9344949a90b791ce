package fr.unisson.evaluations;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One mark: an answer of the scale, or a number where the grid asks for one.
public record Note(@Nullable String valeur, @Nullable BigDecimal nombre, String commentaire) {

    public Note {
        if ((valeur == null) == (nombre == null)) {
            throw new IllegalArgumentException("A mark is an answer or a number");
        }
    }

    public static Note de(String valeur) {
        return new Note(valeur, null, "");
    }

    public boolean est(String code) {
        return code.equals(valeur);
    }
}
