package fr.unisson.boucles.web;

import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Pastille;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One point in time: the drawing, and the table that says the same.
public record PageBoucle(Fil fil, String titre, String genre, Trait trait, List<Rang> rangs) {

    /// @param point how this version of the grid asks it
    /// @param sansAction said when there is no action to read
    /// @param agir where an action is opened, when the mark is low and nothing was undertaken
    public record Rang(
            String jour,
            String titre,
            String adresse,
            String point,
            String note,
            boolean basse,
            String lien,
            List<Ligne> actions,
            String sansAction,
            @Nullable String agir,
            Pastille issue,
            String suite) {
        public Rang {
            actions = List.copyOf(actions);
        }
    }

    public PageBoucle {
        rangs = List.copyOf(rangs);
    }
}
