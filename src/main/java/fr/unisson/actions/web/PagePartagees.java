package fr.unisson.actions.web;

import fr.unisson.socle.web.Ligne;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Actions of other organisations that ours was named to read.
public record PagePartagees(
        TetePlan tete, List<Rangee> rangees, @Nullable String suite, @Nullable String debut) {

    public record Rangee(String organisation, Ligne ligne) {}
}
