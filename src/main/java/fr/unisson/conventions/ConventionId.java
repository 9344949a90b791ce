package fr.unisson.conventions;

import fr.unisson.socle.Introuvable;

public record ConventionId(long valeur) {

    /// Reads a path variable; what is not a number is simply not found.
    public static ConventionId of(String texte) {
        try {
            return new ConventionId(Long.parseLong(texte));
        } catch (NumberFormatException e) {
            throw new Introuvable("convention " + texte);
        }
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}
