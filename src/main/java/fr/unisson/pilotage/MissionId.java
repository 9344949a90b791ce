package fr.unisson.pilotage;

import fr.unisson.socle.Introuvable;

public record MissionId(long valeur) {

    /// Reads a path variable; what is not a number is simply not found.
    public static MissionId of(String texte) {
        try {
            return new MissionId(Long.parseLong(texte));
        } catch (NumberFormatException e) {
            throw new Introuvable("mission " + texte);
        }
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}
