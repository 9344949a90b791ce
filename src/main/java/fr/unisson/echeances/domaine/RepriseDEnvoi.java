package fr.unisson.echeances.domaine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When a mail that could not leave is tried again: one minute later, then twice as long each time,
/// up to an hour, for three days (a mail server down over a weekend).
public final class RepriseDEnvoi {

    private static final Duration PREMIERE = Duration.ofMinutes(1);
    private static final Duration PLUS_LONGUE = Duration.ofHours(1);
    private static final Duration ABANDON = Duration.ofDays(3);

    private RepriseDEnvoi() {}

    /// Empty when it is time to give up.
    ///
    /// @param tentatives how many were made, this one included
    public static Optional<Instant> prochaine(Instant depot, int tentatives, Instant maintenant) {
        if (depot.plus(ABANDON).isBefore(maintenant)) {
            return Optional.empty();
        }
        var doublements = Math.min(Math.max(tentatives - 1, 0), 10);
        var voulue = PREMIERE.multipliedBy(1L << doublements);
        return Optional.of(
                maintenant.plus(voulue.compareTo(PLUS_LONGUE) > 0 ? PLUS_LONGUE : voulue));
    }
}
