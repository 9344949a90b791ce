package fr.unisson.pilotage;

import fr.unisson.pilotage.domaine.TransitionPromesse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the plan of a party proposes to tell of its action: nothing is told before the party
/// confirms it.
///
/// @param point the report that goes with it, null when the party alone can tell
/// @param empreinte says again which proposal was shown
public record Proposition(
        String titre,
        String etat,
        int avancement,
        LocalDate au,
        @Nullable TransitionPromesse point,
        String empreinte) {}
