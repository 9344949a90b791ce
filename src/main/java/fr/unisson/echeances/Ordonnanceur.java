package fr.unisson.echeances;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.unisson.socle.Acteur;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
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

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource base, List<TravailPeriodique> travaux) {
        return creer(base, travaux, Rythme.NORMAL);
    }

    /// @param regard how often a node looks for jobs that are due
    /// @param battement how often it says that it lives: a job held by a killed program is taken up
    ///   again after four of them were missed
    record Rythme(Duration regard, Duration battement) {

        static final Rythme NORMAL = new Rythme(Duration.ofSeconds(2), Duration.ofSeconds(15));
    }

    /// One node. Any number of them may share a database: each run is taken by one.
    static Scheduler creer(DataSource base, List<TravailPeriodique> travaux, Rythme rythme) {
        return Scheduler.create(base)
                .startTasks(travaux.stream().map(Ordonnanceur::tache).toList())
                .schedulerName(new SchedulerName.Fixed("noeud-" + UUID.randomUUID()))
                .threads(4)
                .pollingInterval(rythme.regard())
                .heartbeatInterval(rythme.battement())
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
