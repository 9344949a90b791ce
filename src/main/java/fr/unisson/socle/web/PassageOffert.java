package fr.unisson.socle.web;

import java.util.List;

/// A passage from the present state, as its reader sees it.
///
/// @param acteurs whose passage it is, in words
/// @param mien the reader's role allows it
/// @param secondaire unwished, or beside the way: told as a link, after the others
public record PassageOffert(
        String libelle,
        String lien,
        String acteurs,
        boolean mien,
        boolean secondaire,
        List<Exigee> exigences) {

    public PassageOffert {
        exigences = List.copyOf(exigences);
    }

    public boolean possible() {
        return exigences.stream().allMatch(Exigee::remplie);
    }

    public int manquantes() {
        return (int) exigences.stream().filter(e -> !e.remplie()).count();
    }
}
