package fr.unisson.accueil;

import fr.unisson.accueil.donnees.VisiteSql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// When people came, so that the home page can say what moved since. Coming back within the hour is
/// the same visit: reading one line does not make the others vanish.
@Service
public class Visites {

    private static final Duration PAUSE = Duration.ofHours(1);

    private final VisiteSql visites;
    private final Clock horloge;

    Visites(VisiteSql visites, Clock horloge) {
        this.visites = visites;
        this.horloge = horloge;
    }

    /// Notes this visit.
    ///
    /// @return when the former one ended, nothing during the first
    @Transactional
    public Optional<Instant> noter() {
        return visites.noter(horloge.instant(), PAUSE);
    }
}
