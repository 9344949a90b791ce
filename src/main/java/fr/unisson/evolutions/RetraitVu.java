package fr.unisson.evolutions;

import fr.unisson.evolutions.domaine.EtatRetrait;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A withdrawal as the parties read it.
///
/// @param effet last day on which it is or was a party, null before the notification
/// @param lettre file of the signed letter, null when none was joined
public record RetraitVu(
        long id,
        long convention,
        long partie,
        String nom,
        int version,
        EtatRetrait etat,
        String raison,
        @Nullable LocalDate effet,
        String engagements,
        String restitution,
        @Nullable Long lettre,
        Instant annonceLe,
        List<Pas> histoire) {

    /// One step of its life.
    public record Pas(String fait, String par, @Nullable String motif, Instant le) {}

    public RetraitVu {
        histoire = List.copyOf(histoire);
    }
}
