package fr.unisson.derives;

import fr.unisson.derives.domaine.EtatAlerte;
import fr.unisson.derives.domaine.TransitionAlerte;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of the history of an alert.
///
/// @param transition null for its birth
/// @param fait what was done, in words
/// @param par null when the platform did
public record PassageDAlerte(
        int version,
        @Nullable TransitionAlerte transition,
        String fait,
        EtatAlerte vers,
        @Nullable String par,
        String note,
        String acte,
        @Nullable Long decision,
        Instant le) {}
