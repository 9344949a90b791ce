package fr.unisson.conventions.web;

import org.jspecify.annotations.Nullable;

public record DiagnosticForm(
        @Nullable String intitule,
        @Nullable String source,
        @Nullable String date,
        @Nullable String lien) {

    static DiagnosticForm vide() {
        return new DiagnosticForm(null, null, null, null);
    }
}
