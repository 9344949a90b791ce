package fr.unisson.pilotage;

import fr.unisson.pilotage.domaine.EtatMission;
import fr.unisson.pilotage.domaine.TransitionMission;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of the history of a common mission.
///
/// @param enonce its words from then on
/// @param acte what decided it, in words, empty for a report
public record PassageDeMission(
        int version,
        TransitionMission transition,
        EtatMission vers,
        @Nullable String par,
        String enonce,
        String note,
        String acte,
        @Nullable Long decision,
        Instant le) {}
