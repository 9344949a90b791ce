package fr.unisson.pilotage;

import fr.unisson.socle.Introuvable;

public record PromesseId(long valeur) {

    /// Reads a path variable; what is not a number is simply not found.
    public static PromesseId of(String texte) {
        try {
            return new PromesseId(Long.parseLong(texte));
        } catch (NumberFormatException e) {
            throw new Introuvable("promesse " + texte);
        }
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}
