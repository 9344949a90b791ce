package fr.unisson.derives.web;

import org.jspecify.annotations.Nullable;

/// What is typed to mask a text.
public record MasqueForm(@Nullable String texte, @Nullable String motif) {

    static final MasqueForm VIDE = new MasqueForm(null, null);
}
