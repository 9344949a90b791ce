package fr.unisson.evaluations;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many of a college gave one answer to an item; or that its answers are hidden; or, apart from
/// any answer, what they wrote.
///
/// @param valeur null with `nombre` null too, on a line of comments or of hidden answers
/// @param masque too few answered: nothing else is told
public record ReponsesDUnCollege(
        long noeud,
        CollegeRepondant college,
        @Nullable String valeur,
        @Nullable BigDecimal nombre,
        int n,
        boolean masque,
        List<String> commentaires) {

    public ReponsesDUnCollege {
        commentaires = List.copyOf(commentaires);
    }
}
