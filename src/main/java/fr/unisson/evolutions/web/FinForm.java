package fr.unisson.evolutions.web;

import org.jspecify.annotations.Nullable;

/// What is typed about a suspension, a termination or a closing.
public record FinForm(
        @Nullable String version,
        @Nullable String decision,
        @Nullable String jusquAu,
        @Nullable String motif,
        @Nullable String effet,
        @Nullable String raison,
        @Nullable String relais,
        @Nullable String dispense) {

    static FinForm vide() {
        return new FinForm(null, null, null, null, null, null, null, null);
    }
}
