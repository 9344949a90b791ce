package fr.unisson.derives;

import fr.unisson.derives.domaine.TexteDAlerte;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What remains of a masked text.
///
/// @param numero version of the passage, rank of the answer or of the plan, 0 for what was told
/// @param auJournal the sealed journal holds a copy of the words, written when it still copied them
public record MasqueVu(
        TexteDAlerte texte,
        int numero,
        String motif,
        @Nullable String par,
        Instant le,
        boolean auJournal) {}
