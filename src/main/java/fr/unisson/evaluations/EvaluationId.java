package fr.unisson.evaluations;

import fr.unisson.socle.Introuvable;

/// One session of a joint evaluation.
public record EvaluationId(long valeur) {

    /// Reads a path variable; what is not a number is simply not found.
    public static EvaluationId of(String texte) {
        try {
            return new EvaluationId(Long.parseLong(texte));
        } catch (NumberFormatException e) {
            throw new Introuvable("évaluation " + texte);
        }
    }

    public String adresse() {
        return "/evaluations/" + valeur;
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}
