package fr.unisson.indicateurs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One version of how an indicator is measured, with the reason of the change.
public record MethodeVue(
        int version, Definition definition, String motif, @Nullable String auteur, Instant le) {}
