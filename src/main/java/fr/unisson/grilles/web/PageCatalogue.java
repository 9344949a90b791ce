package fr.unisson.grilles.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Pastille;
import java.util.List;

/// The grids that the reader may see.
///
/// @param nature the one asked for; empty for all
/// @param autres those of other organisations, which the reader was lent to rate on
public record PageCatalogue(
        List<Choix> natures,
        String nature,
        boolean peutEcrire,
        List<Ligne> propres,
        List<Ligne> autres,
        List<Ligne> livrees) {

    public record Ligne(
            String adresse,
            String nom,
            String genre,
            String detail,
            String presentation,
            Pastille etat) {}
}
