package fr.unisson.gouvernance;

import fr.unisson.actions.ActionId;
import fr.unisson.actions.domaine.EtatAction;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An action of the plan that comes from a decision or a point, as far as the actor may read it.
public record ActionLiee(
        Sujet.Objet origine,
        ActionId id,
        int numero,
        String titre,
        EtatAction etat,
        String pilote,
        @Nullable LocalDate pour) {

    public boolean ouverte() {
        return etat.aRealiser();
    }

    public String adresse() {
        return "/actions/" + id;
    }
}
