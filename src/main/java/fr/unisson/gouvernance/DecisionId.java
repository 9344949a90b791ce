package fr.unisson.gouvernance;

import fr.unisson.socle.Introuvable;

public record DecisionId(long valeur) {

    /// Reads a path variable; what is not a number is simply not found.
    public static DecisionId of(String texte) {
        try {
            return new DecisionId(Long.parseLong(texte));
        } catch (NumberFormatException e) {
            throw new Introuvable("décision " + texte);
        }
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}
