package fr.unisson.essms;

import fr.unisson.socle.Introuvable;

public record AutoevaluationId(long valeur) {

    /// Reads a path variable; what is not a number is simply not found.
    public static AutoevaluationId of(String texte) {
        try {
            return new AutoevaluationId(Long.parseLong(texte));
        } catch (NumberFormatException e) {
            throw new Introuvable("auto-évaluation " + texte);
        }
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}
