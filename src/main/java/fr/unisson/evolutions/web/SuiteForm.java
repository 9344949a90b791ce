package fr.unisson.evolutions.web;

import org.jspecify.annotations.Nullable;

/// What is typed to prepare the convention that follows.
public record SuiteForm(@Nullable String lien, @Nullable String titre, @Nullable String effet) {

    static SuiteForm vide() {
        return new SuiteForm(null, null, null);
    }
}
