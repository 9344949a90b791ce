package fr.unisson.indicateurs;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.unisson.socle.Introuvable;

public record IndicateurId(@JsonValue long valeur) {

    /// Reads a path variable; what is not a number is simply not found.
    public static IndicateurId of(String texte) {
        try {
            return new IndicateurId(Long.parseLong(texte));
        } catch (NumberFormatException e) {
            throw new Introuvable("indicateur " + texte);
        }
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}
