package fr.unisson.gouvernance;

import fr.unisson.socle.Introuvable;

public record InstanceId(long valeur) {

    /// Reads a path variable; what is not a number is simply not found.
    public static InstanceId of(String texte) {
        try {
            return new InstanceId(Long.parseLong(texte));
        } catch (NumberFormatException e) {
            throw new Introuvable("instance " + texte);
        }
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}
