package fr.unisson.acces;

import fr.unisson.socle.Introuvable;

public record CompteId(long valeur) {

    /// Reads a path variable; what is not a number is simply not found.
    public static CompteId of(String texte) {
        try {
            return new CompteId(Long.parseLong(texte));
        } catch (NumberFormatException e) {
            throw new Introuvable("compte " + texte);
        }
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}
