package fr.unisson.accueil;

import static java.util.Objects.requireNonNull;

import fr.unisson.accueil.donnees.VisiteSql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// When people came, so that the home page can say what moved since. Coming back within the hour is
/// the same visit: reading one line does not make the others vanish.
@Service
public class Visites {

    private static final Duration PAUSE = Duration.ofHours(1);

    /// A visit is known to these minutes: writing each page would make every reader wait for the
    /// disk.
    private static final Duration PRECISION = Duration.ofMinutes(5);

    private final VisiteSql visites;
    private final TransactionTemplate lecture;
    private final TransactionTemplate ecriture;
    private final Clock horloge;

    Visites(VisiteSql visites, PlatformTransactionManager transactions, Clock horloge) {
        this.visites = visites;
        this.lecture = new TransactionTemplate(transactions);
        lecture.setReadOnly(true);
        this.ecriture = new TransactionTemplate(transactions);
        this.horloge = horloge;
    }

    /// Notes this visit.
    ///
    /// @return when the former one ended, nothing during the first
    public Optional<Instant> noter() {
        var maintenant = horloge.instant();
        var lue = requireNonNull(lecture.execute(_ -> visites.lire()));
        return lue.isPresent() && maintenant.isBefore(lue.get().vueLe().plus(PRECISION))
                ? Optional.ofNullable(lue.get().precedente())
                : requireNonNull(ecriture.execute(_ -> visites.noter(maintenant, PAUSE)));
    }
}
