package fr.unisson.grilles;

import fr.unisson.socle.Introuvable;

/// One version of a grid: what a rating is made on.
public record GrilleId(long valeur) {

    /// Reads a path variable; what is not a number is simply not found.
    public static GrilleId of(String texte) {
        try {
            return new GrilleId(Long.parseLong(texte));
        } catch (NumberFormatException e) {
            throw new Introuvable("grille " + texte);
        }
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}
