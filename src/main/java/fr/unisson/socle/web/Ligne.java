package fr.unisson.socle.web;

import org.jspecify.annotations.Nullable;

/// One row of a list of objects: the whole row opens `lien`.
public record Ligne(
        String titre,
        String lien,
        @Nullable String faits,
        @Nullable Pastille etat,
        @Nullable String cote) {

    public Ligne(String titre, String lien, String faits) {
        this(titre, lien, faits, null, null);
    }
}
