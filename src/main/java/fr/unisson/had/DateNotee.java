package fr.unisson.had;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A day as it was noted, corrected or taken back, and by whom.
///
/// @param jour null when it was taken back
public record DateNotee(
        NatureDeDate nature,
        int version,
        @Nullable LocalDate jour,
        String motif,
        @Nullable String par,
        Instant le) {}
