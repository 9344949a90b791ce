package fr.unisson.actions;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.unisson.socle.Introuvable;

public record ActionId(@JsonValue long valeur) {

    /// Reads a path variable; what is not a number is simply not found.
    public static ActionId of(String texte) {
        try {
            return new ActionId(Long.parseLong(texte));
        } catch (NumberFormatException e) {
            throw new Introuvable("action " + texte);
        }
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}
