package fr.unisson.socle.web;

import org.jspecify.annotations.Nullable;

/// One requirement of a passage, met or not, as its reader sees it.
///
/// @param phrase what to do, empty when met
/// @param lien where to do it, null when it is on this page
public record Exigee(String libelle, boolean remplie, String phrase, @Nullable String lien) {

    public Exigee sansLien() {
        return new Exigee(libelle, remplie, phrase, null);
    }
}
