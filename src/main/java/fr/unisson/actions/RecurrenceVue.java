package fr.unisson.actions;

import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.actions.domaine.Recurrence;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A series of actions.
///
/// @param vive it goes on
/// @param occurrences all of them that the actor may read, the first one first
public record RecurrenceVue(
        long id, int version, Recurrence regle, boolean vive, List<Occurrence> occurrences) {

    public record Occurrence(
            ActionId action,
            int rang,
            int numero,
            String titre,
            EtatAction etat,
            @Nullable LocalDate echeance) {}

    public RecurrenceVue {
        occurrences = List.copyOf(occurrences);
    }

    Occurrence derniere() {
        return occurrences.getLast();
    }
}
