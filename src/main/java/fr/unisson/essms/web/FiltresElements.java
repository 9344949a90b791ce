package fr.unisson.essms.web;

import org.jspecify.annotations.Nullable;

/// Which elements are looked for.
///
/// @param etat `sans` for those that are not rated, `reprendre`, `bas` for those below 4
public record FiltresElements(
        @Nullable String chapitre,
        @Nullable String theme,
        @Nullable String objectif,
        @Nullable String etat) {

    boolean dit(@Nullable String filtre, String valeur) {
        return filtre == null || filtre.isEmpty() || filtre.equals(valeur);
    }

    public boolean actifs() {
        return plein(chapitre) || plein(theme) || plein(objectif) || plein(etat);
    }

    private static boolean plein(@Nullable String filtre) {
        return filtre != null && !filtre.isEmpty();
    }
}
