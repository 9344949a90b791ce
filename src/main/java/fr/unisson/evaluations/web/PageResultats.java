package fr.unisson.evaluations.web;

import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Suites;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The figures of a session whose exchange is open.
///
/// @param enCours the exchange is still going on
/// @param masques some figures are hidden, too few answered
/// @param proposable the reader may propose an action
/// @param comparables closed sessions that this one may be set against
public record PageResultats(
        Fil fil,
        String adresse,
        String titre,
        Pastille etat,
        boolean enCours,
        boolean masques,
        int minimum,
        List<Domaine> domaines,
        Roue roue,
        List<CritereLu> criteres,
        boolean proposable,
        @Nullable Suites suites,
        List<Ligne> comparables) {

    public PageResultats {
        domaines = List.copyOf(domaines);
        criteres = List.copyOf(criteres);
        comparables = List.copyOf(comparables);
    }

    /// @param indice on 100, or why there is none
    public record Domaine(String nom, String indice, String notes) {}
}
