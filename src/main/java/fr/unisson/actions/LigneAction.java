package fr.unisson.actions;

import fr.unisson.actions.domaine.Avancement;
import fr.unisson.actions.domaine.EtatAction;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An action in a list.
///
/// @param pour the due date that counts
/// @param mesureLe when its effect is to be checked
public record LigneAction(
        ActionId id,
        int numero,
        String titre,
        EtatAction etat,
        TypeAction type,
        Priorite priorite,
        @Nullable Dimension dimension,
        String axe,
        @Nullable String pilote,
        @Nullable LocalDate debut,
        @Nullable LocalDate pour,
        Avancement avancement,
        boolean mesureDefinie,
        @Nullable LocalDate mesureLe) {

    public boolean enRetard(LocalDate jour) {
        return pour != null && pour.isBefore(jour) && etat.aRealiser();
    }
}
