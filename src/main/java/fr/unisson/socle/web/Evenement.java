package fr.unisson.socle.web;

import org.jspecify.annotations.Nullable;

/// One line of a timeline, in words.
public record Evenement(
        String quand,
        String titre,
        @Nullable String auteur,
        @Nullable String detail,
        @Nullable String lien) {

    public Evenement(String quand, String titre, @Nullable String auteur) {
        this(quand, titre, auteur, null, null);
    }
}
