package fr.unisson.grilles.web;

import fr.unisson.socle.Segment;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Pastille;
import java.util.List;

/// What changes from one version to another.
public record PageComparaisonDeGrilles(
        Fil fil,
        String action,
        List<Choix> versions,
        String avant,
        String apres,
        List<String> resume,
        List<Ligne> ecarts) {

    /// The grid itself.
    public String grille() {
        return action.replaceFirst("/comparaison$", "");
    }

    public record Ligne(
            String code, Pastille nature, List<Segment> segments, List<String> details) {}
}
