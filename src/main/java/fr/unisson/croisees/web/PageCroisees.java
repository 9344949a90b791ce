package fr.unisson.croisees.web;

import fr.unisson.conventions.web.TeteConvention;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Ligne;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The evaluations of a convention, and the form of the next one.
///
/// @param natures empty when the reader may not plan one now
/// @param nature the one chosen
/// @param avant last day to answer, as typed or proposed
/// @param conseil when the next ones are expected
public record PageCroisees(
        TeteConvention tete,
        List<Ligne> evaluations,
        List<Choix> natures,
        String nature,
        @Nullable String avant,
        String conseil,
        Erreurs erreurs) {

    public PageCroisees {
        evaluations = List.copyOf(evaluations);
        natures = List.copyOf(natures);
    }
}
