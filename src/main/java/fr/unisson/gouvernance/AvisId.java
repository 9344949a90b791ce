package fr.unisson.gouvernance;

import fr.unisson.socle.Introuvable;

public record AvisId(long valeur) {

    /// Reads a path variable; what is not a number is simply not found.
    public static AvisId of(String texte) {
        try {
            return new AvisId(Long.parseLong(texte));
        } catch (NumberFormatException e) {
            throw new Introuvable("avis " + texte);
        }
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}
