package fr.unisson.conventions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A passage of a strict life, as its history tells it.
///
/// @param par the person's name, or Unisson's
public record PassageVu(
        String transition,
        @Nullable String de,
        String vers,
        String role,
        String par,
        @Nullable String motif,
        Instant le) {}
