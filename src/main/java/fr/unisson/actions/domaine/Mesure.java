package fr.unisson.actions.domaine;

import fr.unisson.indicateurs.IndicateurId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How one will know that the action served: what is measured, what is hoped for, when one looks.
///
/// @param indicateur in words, whether or not the organisation follows it
/// @param suivi the indicator of the organisation that tells it, when there is one
public record Mesure(
        String indicateur, String cible, @Nullable LocalDate le, @Nullable IndicateurId suivi) {

    public static final Mesure AUCUNE = new Mesure("", "", null);

    public Mesure(String indicateur, String cible, @Nullable LocalDate le) {
        this(indicateur, cible, le, null);
    }

    public boolean complete() {
        return !indicateur.isBlank() && !cible.isBlank() && le != null;
    }

    public boolean vide() {
        return indicateur.isBlank() && cible.isBlank() && le == null;
    }

    /// The same, looked at another day.
    public Mesure verifiee(@Nullable LocalDate jour) {
        return new Mesure(indicateur, cible, jour, suivi);
    }
}
