package fr.unisson.gouvernance;

import fr.unisson.socle.Introuvable;

public record PointId(long valeur) {

    /// Reads a path variable; what is not a number is simply not found.
    public static PointId of(String texte) {
        try {
            return new PointId(Long.parseLong(texte));
        } catch (NumberFormatException e) {
            throw new Introuvable("point " + texte);
        }
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}
