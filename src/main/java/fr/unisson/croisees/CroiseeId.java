package fr.unisson.croisees;

import fr.unisson.socle.Introuvable;

/// One cross evaluation.
public record CroiseeId(long valeur) {

    /// Reads a path variable; what is not a number is simply not found.
    public static CroiseeId of(String texte) {
        try {
            return new CroiseeId(Long.parseLong(texte));
        } catch (NumberFormatException e) {
            throw new Introuvable("évaluation croisée " + texte);
        }
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}
