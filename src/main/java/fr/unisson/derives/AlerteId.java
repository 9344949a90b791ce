package fr.unisson.derives;

import fr.unisson.socle.Introuvable;

public record AlerteId(long valeur) {

    /// Reads a path variable; what is not a number is simply not found.
    public static AlerteId of(String texte) {
        try {
            return new AlerteId(Long.parseLong(texte));
        } catch (NumberFormatException e) {
            throw new Introuvable("alerte " + texte);
        }
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}
