package fr.unisson.socle.web;

import org.jspecify.annotations.Nullable;

/// One face of an object: a link, with the number of things behind it when that helps.
public record Onglet(String nom, String lien, boolean actif, @Nullable Integer nombre) {

    public Onglet(String nom, String lien, boolean actif) {
        this(nom, lien, actif, null);
    }
}
