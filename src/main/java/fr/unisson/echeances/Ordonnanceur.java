package fr.unisson.echeances;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.unisson.socle.Acteur;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/// Runs the timed jobs of all modules. `unisson.travaux=aucun` keeps a node (or a test) out of it.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "unisson.travaux", havingValue = "tous", matchIfMissing = true)
class Ordonnanceur {

    /// A job held by a killed program is taken up again after about a minute.
    private static final Duration BATTEMENT = Duration.ofSeconds(15);

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource base, List<TravailPeriodique> travaux) {
        var taches = travaux.stream().map(Ordonnanceur::tache).toList();
        return Scheduler.create(base)
                .startTasks(taches)
                .threads(4)
                .pollingInterval(Duration.ofSeconds(2))
                .heartbeatInterval(BATTEMENT)
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .alwaysPersistTimestampInUTC()
                .build();
    }

    private static RecurringTask<Void> tache(TravailPeriodique travail) {
        return Tasks.recurring(travail.nom(), FixedDelay.of(travail.chaque()))
                .execute((_, _) -> Acteur.systeme(travail.nom()).executer(travail.travail()));
    }

    @Bean
    Demarrage demarrageDesTravaux(Scheduler scheduler) {
        return new Demarrage(scheduler);
    }

    /// Jobs begin once pages are served: the first page does not wait for them.
    static final class Demarrage {

        private final Scheduler scheduler;

        Demarrage(Scheduler scheduler) {
            this.scheduler = scheduler;
        }

        @EventListener(ApplicationReadyEvent.class)
        void demarrer() {
            scheduler.start();
        }
    }
}
