package fr.unisson.evaluations;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One mark: an answer of the scale, or a number where the grid asks for one. The note-pad of a
/// domain has words and neither.
public record Note(@Nullable String valeur, @Nullable BigDecimal nombre, String commentaire) {

    public Note {
        if (valeur != null && nombre != null) {
            throw new IllegalArgumentException("A mark is an answer or a number");
        }
    }

    public static Note de(String valeur) {
        return new Note(valeur, null, "");
    }

    /// What is written in the note-pad of a domain; empty to leave nothing in it.
    public static Note blocNotes(String mots) {
        return new Note(null, null, mots);
    }

    /// It rates something: it is not the words of a note-pad.
    boolean compte() {
        return valeur != null || nombre != null;
    }

    public boolean est(String code) {
        return code.equals(valeur);
    }
}
