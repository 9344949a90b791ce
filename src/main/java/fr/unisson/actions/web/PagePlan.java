package fr.unisson.actions.web;

import fr.unisson.socle.web.Ligne;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The plan of the organisation, as a list.
///
/// @param suite address of the next rows, `debut` that of the first ones
/// @param groupable the reader may change several actions at once
public record PagePlan(
        TetePlan tete,
        List<Rangee> rangees,
        @Nullable String suite,
        @Nullable String debut,
        boolean groupable) {

    public record Rangee(String id, Ligne ligne) {}

    public PagePlan {
        rangees = List.copyOf(rangees);
    }
}
