package fr.unisson.gouvernance;

import fr.unisson.socle.Introuvable;

public record ReunionId(long valeur) {

    /// Reads a path variable; what is not a number is simply not found.
    public static ReunionId of(String texte) {
        try {
            return new ReunionId(Long.parseLong(texte));
        } catch (NumberFormatException e) {
            throw new Introuvable("réunion " + texte);
        }
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}
