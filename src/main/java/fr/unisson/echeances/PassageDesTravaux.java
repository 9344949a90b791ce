package fr.unisson.echeances;

import com.github.kagkarlsson.scheduler.Scheduler;
import fr.unisson.socle.Acteur;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/// Runs every timed job once, now, instead of at its hour: for a clock that was moved. The calendar
/// of jobs is held meanwhile, so that none runs twice at once on this node.
@Service
public class PassageDesTravaux {

    private static final Duration REGARD = Duration.ofMillis(20);

    private final List<TravailPeriodique> travaux;
    private final ObjectProvider<Scheduler> ordonnanceur;

    PassageDesTravaux(List<TravailPeriodique> travaux, ObjectProvider<Scheduler> ordonnanceur) {
        this.travaux = travaux;
        this.ordonnanceur = ordonnanceur;
    }

    public synchronized void passer() {
        var calendrier = ordonnanceur.getIfAvailable();
        if (calendrier == null) {
            passerTous();
            return;
        }
        calendrier.pause();
        try {
            while (!calendrier.getCurrentlyExecuting().isEmpty()) {
                LockSupport.parkNanos(REGARD.toNanos());
            }
            passerTous();
        } finally {
            calendrier.resume();
        }
    }

    private void passerTous() {
        for (var travail : travaux) {
            Acteur.systeme(travail.nom()).executer(travail.travail());
        }
    }
}
