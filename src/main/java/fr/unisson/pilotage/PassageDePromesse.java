package fr.unisson.pilotage;

import fr.unisson.pilotage.domaine.EtatPromesse;
import fr.unisson.pilotage.domaine.TransitionPromesse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of the history of a promise.
///
/// @param acte what decided it, in words, empty for a report
/// @param decision the decision of the committee, when it is one
public record PassageDePromesse(
        int version,
        TransitionPromesse transition,
        EtatPromesse vers,
        @Nullable String par,
        String note,
        @Nullable Integer avancement,
        String acte,
        @Nullable Long decision,
        Instant le) {}
