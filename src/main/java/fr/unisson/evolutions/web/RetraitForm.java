package fr.unisson.evolutions.web;

import org.jspecify.annotations.Nullable;

/// What is typed about a withdrawal: its announcement, the exchange, the notification.
public record RetraitForm(
        @Nullable String raison,
        @Nullable String version,
        @Nullable String motif,
        @Nullable String effet,
        @Nullable String engagements,
        @Nullable String restitution) {

    static RetraitForm vide() {
        return new RetraitForm(null, null, null, null, null, null);
    }
}
