package fr.unisson.conventions.web;

import org.jspecify.annotations.Nullable;

public record ConstatForm(@Nullable String enonce) {

    static ConstatForm vide() {
        return new ConstatForm(null);
    }
}
