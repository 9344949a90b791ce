package fr.unisson.gouvernance;

import fr.unisson.socle.Introuvable;

public record SiegeId(long valeur) {

    /// Reads a path variable; what is not a number is simply not found.
    public static SiegeId of(String texte) {
        try {
            return new SiegeId(Long.parseLong(texte));
        } catch (NumberFormatException e) {
            throw new Introuvable("siège " + texte);
        }
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}
