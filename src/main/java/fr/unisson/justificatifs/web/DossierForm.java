package fr.unisson.justificatifs.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is chosen for a file of evidence.
public record DossierForm(
        @Nullable String pour,
        @Nullable String precision,
        @Nullable String debut,
        @Nullable String fin,
        @Nullable List<String> natures,
        @Nullable List<String> conventions) {

    List<String> lesNatures() {
        return natures == null ? List.of() : natures;
    }

    List<String> lesConventions() {
        return conventions == null ? List.of() : conventions;
    }
}
