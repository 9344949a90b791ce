package fr.unisson.abonnements.domaine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How long to wait after each try that failed, a little over a day in all; then it is given up.
public final class Attentes {

    private static final List<Duration> SUITE =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(6),
                    Duration.ofHours(18));

    private Attentes() {}

    /// @param essais how many failed already
    /// @return empty when it is given up
    public static Optional<Duration> apres(int essais) {
        return essais <= SUITE.size() ? Optional.of(SUITE.get(essais - 1)) : Optional.empty();
    }
}
