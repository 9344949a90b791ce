package fr.unisson.pilotage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Another party leads a common mission.
///
/// @param version of the mission from then on
/// @param partie null when nobody leads it
/// @param dit whom the text names, empty when the text did not change
/// @param acte the amendment, empty for the committee's choice
/// @param par who chose, null for the platform
public record PiloteDeMission(
        int version,
        @Nullable String partie,
        String dit,
        String acte,
        @Nullable String par,
        Instant le) {}
