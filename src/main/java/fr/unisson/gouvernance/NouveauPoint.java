package fr.unisson.gouvernance;

import org.jspecify.annotations.Nullable;

/// What is said of a point for the agenda.
public record NouveauPoint(
        String titre,
        NaturePoint nature,
        @Nullable Integer duree,
        String presentePar,
        String precisions) {

    public static NouveauPoint de(String titre, NaturePoint nature) {
        return new NouveauPoint(titre, nature, null, "", "");
    }
}
