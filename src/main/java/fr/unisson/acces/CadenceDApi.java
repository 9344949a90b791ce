package fr.unisson.acces;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// How often one token may call: so many times in each minute of the clock.
///
/// @param appels calls in the current minute, this one included
public record CadenceDApi(int appels, Instant maintenant) {

    public static final int PAR_MINUTE = 600;

    public boolean depassee() {
        return appels > PAR_MINUTE;
    }

    public int restants() {
        return Math.max(0, PAR_MINUTE - appels);
    }

    /// Until the count starts again.
    public Duration attente() {
        var prochaine = maintenant.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        return Duration.ofSeconds(Math.max(1, Duration.between(maintenant, prochaine).toSeconds()));
    }
}
