package fr.unisson.audits;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One file, or one observation: what was answered to each item.
///
/// @param repere the number that names it
/// @param reponses by the id of the node
public record Observation(
        long id,
        AuditId audit,
        String repere,
        String remarque,
        int version,
        @Nullable Long compte,
        Map<Long, Reponse> reponses) {

    /// @param valeur code of an answer of the scale
    public record Reponse(String valeur, String remarque) {}

    public Observation {
        reponses = Map.copyOf(reponses);
    }
}
