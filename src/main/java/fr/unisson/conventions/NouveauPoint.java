package fr.unisson.conventions;

import org.jspecify.annotations.Nullable;

/// A point to be noted.
///
/// @param volet its volet; null for a general clause
/// @param bloquante the volet cannot be adopted before it is treated; for a divergence only
public record NouveauPoint(
        @Nullable Long volet,
        @Nullable Long article,
        boolean divergence,
        String enonce,
        boolean bloquante) {}
