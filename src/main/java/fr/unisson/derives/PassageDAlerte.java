package fr.unisson.derives;

import fr.unisson.derives.domaine.EtatAlerte;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of the history of an alert.
///
/// @param fait what was done, in words
/// @param par null when the platform did
public record PassageDAlerte(
        int version,
        String fait,
        EtatAlerte vers,
        @Nullable String par,
        String note,
        String acte,
        @Nullable Long decision,
        Instant le) {}
