package fr.unisson.actions.web;

import fr.unisson.socle.web.Ligne;
import java.util.List;

/// Actions of other organisations that ours was named to read.
public record PagePartagees(TetePlan tete, List<Rangee> rangees) {

    public record Rangee(String organisation, Ligne ligne) {}
}
