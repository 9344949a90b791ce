package fr.unisson.socle.web;

import org.jspecify.annotations.Nullable;

/// One answer offered by a list, a set of radio buttons or of boxes.
public record Choix(String valeur, String libelle, @Nullable String aide) {

    public Choix(String valeur, String libelle) {
        this(valeur, libelle, null);
    }
}
