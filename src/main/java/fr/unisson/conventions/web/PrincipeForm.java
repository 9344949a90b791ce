package fr.unisson.conventions.web;

import org.jspecify.annotations.Nullable;

/// A principle or a value to add.
public record PrincipeForm(
        @Nullable String nature, @Nullable String intitule, @Nullable String sens) {

    static PrincipeForm vide() {
        return new PrincipeForm(null, null, null);
    }
}
