package fr.unisson.actions.domaine;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How one will know that the action served: what is measured, what is hoped for, when one looks.
public record Mesure(String indicateur, String cible, @Nullable LocalDate le) {

    public static final Mesure AUCUNE = new Mesure("", "", null);

    public boolean complete() {
        return !indicateur.isBlank() && !cible.isBlank() && le != null;
    }

    public boolean vide() {
        return indicateur.isBlank() && cible.isBlank() && le == null;
    }
}
