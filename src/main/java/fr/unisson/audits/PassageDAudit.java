package fr.unisson.audits;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of the history of an audit.
public record PassageDAudit(
        int version, String transition, @Nullable Long compte, String motif, Instant le) {}
