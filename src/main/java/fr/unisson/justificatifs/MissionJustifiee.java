package fr.unisson.justificatifs;

import fr.unisson.conventions.ConventionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A mission for which a convention is evidence.
///
/// @param libelle its own words, empty when the name of the mission is enough
/// @param par who said so
public record MissionJustifiee(
        ConventionId convention,
        int rang,
        MissionAci mission,
        String libelle,
        @Nullable String par,
        Instant le) {

    public String nom() {
        if (libelle.isEmpty()) return mission.libelle();
        return mission == MissionAci.AUTRE ? libelle : mission.libelle() + " : " + libelle;
    }
}
