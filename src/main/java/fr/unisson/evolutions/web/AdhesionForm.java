package fr.unisson.evolutions.web;

import org.jspecify.annotations.Nullable;

/// What is typed about an accession: its proposal, the answer of a party, its taking back.
public record AdhesionForm(
        @Nullable String organisation,
        @Nullable String origine,
        @Nullable String presentation,
        @Nullable String engagements,
        @Nullable String version,
        @Nullable String motif) {

    static AdhesionForm vide() {
        return new AdhesionForm(null, null, null, null, null, null);
    }
}
