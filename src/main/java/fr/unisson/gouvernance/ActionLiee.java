package fr.unisson.gouvernance;

import fr.unisson.actions.ActionId;
import fr.unisson.actions.domaine.EtatAction;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An action of the plan that comes from a decision or a point, as far as the actor may read it:
/// one confided in a meeting is known as it was said there, even from somebody else's plan.
///
/// @param etat null when the actor may not open the action
public record ActionLiee(
        Sujet.Objet origine,
        ActionId id,
        int numero,
        String titre,
        @Nullable EtatAction etat,
        String pilote,
        @Nullable LocalDate pour) {

    public boolean ouverte() {
        return etat != null && etat.aRealiser();
    }

    public String adresse() {
        return "/actions/" + id;
    }
}
