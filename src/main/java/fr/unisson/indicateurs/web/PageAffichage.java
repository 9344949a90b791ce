package fr.unisson.indicateurs.web;

import fr.unisson.socle.web.Pastille;
import java.util.List;

/// The dashboard for a wall: large letters, short sentences, published figures only.
public record PageAffichage(String organisation, String jour, List<Panneau> panneaux) {

    /// @param trace the course of the values
    public record Panneau(
            String titre, String periode, Trace trace, Pastille pastille, List<String> phrases) {}
}
