package fr.unisson.evaluations.web;

import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Suites;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The figures of a session whose exchange is open.
///
/// @param enCours the exchange is still going on
/// @param cloture where the reader may close the session
/// @param masques some figures are hidden, too few answered
/// @param blocsNotes those of the domains where something was written
/// @param proposable the reader may propose an action
/// @param boucles where each item with a joint mark is read in time, once the session is closed
/// @param comparables closed sessions that this one may be set against
public record PageResultats(
        Fil fil,
        String adresse,
        String titre,
        Pastille etat,
        boolean enCours,
        @Nullable String cloture,
        boolean masques,
        boolean uneVoix,
        int minimum,
        List<Domaine> domaines,
        List<BlocNotesLu> blocsNotes,
        Roue roue,
        List<CritereLu> criteres,
        boolean proposable,
        Map<Long, String> boucles,
        @Nullable Suites suites,
        List<Ligne> comparables) {

    public PageResultats {
        domaines = List.copyOf(domaines);
        blocsNotes = List.copyOf(blocsNotes);
        criteres = List.copyOf(criteres);
        comparables = List.copyOf(comparables);
        boucles = Map.copyOf(boucles);
    }

    /// Somebody wrote something beside a mark.
    public boolean commentes() {
        return criteres.stream()
                .flatMap(c -> c.cotes().stream())
                .anyMatch(c -> !c.commentaires().isEmpty());
    }

    /// @param indice on 100, or why there is none
    public record Domaine(String nom, String indice, String notes) {}
}
