package fr.unisson.socle.web;

import org.jspecify.annotations.Nullable;

/// A key fact: its name, its value, and where it opens.
public record Fait(String nom, String valeur, @Nullable String precision, @Nullable String lien) {

    public Fait(String nom, String valeur) {
        this(nom, valeur, null, null);
    }

    public Fait(String nom, String valeur, String precision) {
        this(nom, valeur, precision, null);
    }

    public Fait vers(String lien) {
        return new Fait(nom, valeur, precision, lien);
    }
}
