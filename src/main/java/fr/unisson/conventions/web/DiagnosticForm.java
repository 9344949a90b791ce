package fr.unisson.conventions.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

public record DiagnosticForm(
        @Nullable String intitule,
        @Nullable String source,
        @Nullable LocalDate date,
        @Nullable String lien) {

    static DiagnosticForm vide() {
        return new DiagnosticForm(null, null, null, null);
    }
}
