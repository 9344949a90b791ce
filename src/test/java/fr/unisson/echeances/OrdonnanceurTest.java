package fr.unisson.echeances;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import fr.unisson.SqlTest;
import fr.unisson.echeances.Ordonnanceur.Rythme;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Nodes as in production, sharing one real database. Only their pace is quicker.
@SqlTest
class OrdonnanceurTest {

    private static final Rythme VIF = new Rythme(Duration.ofMillis(50), Duration.ofSeconds(1));
    private static final Duration UN_JOUR = Duration.ofDays(1);
    private static final int PATIENCE = 60;

    @Autowired DataSource base;
    @Autowired JdbcClient db;

    private final String prefixe = "essai-" + UUID.randomUUID() + "-";

    @AfterEach
    void oublierLesTravaux() {
        db.sql("delete from scheduled_tasks where task_name like :p || '%'")
                .param("p", prefixe)
                .update();
    }

    @Test
    void deux_noeuds_se_partagent_les_travaux_sans_en_faire_un_deux_fois() throws Exception {
        var combien = 24;
        var tous = new CountDownLatch(combien);
        var faits = new ConcurrentLinkedQueue<String>();
        var noeuds =
                IntStream.range(0, 2)
                        .mapToObj(_ ->
                                Ordonnanceur.creer(
                                        base,
                                        IntStream.range(0, combien)
                                                .mapToObj(i -> travail(i, faits, tous))
                                                .toList(),
                                        VIF))
                        .toList();
        noeuds.parallelStream().forEach(Scheduler::start);
        try {
            assertThat(tous.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        } finally {
            // Waits for what is being done: a second run of the same job would have been counted.
            noeuds.forEach(Scheduler::stop);
        }
        assertThat(faits).hasSize(combien).doesNotHaveDuplicates();
    }

    @Test
    void un_travail_tenu_par_un_noeud_tue_est_repris_par_un_autre() throws Exception {
        var repris = new CountDownLatch(1);
        var faits = new ConcurrentLinkedQueue<String>();
        db.sql(
                        """
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked,
                          picked_by, last_heartbeat, version)
                        values (:nom, 'recurring', now() - interval '1 hour', true, 'noeud-tue',
                          now() - interval '1 hour', 1)
                        """)
                .param("nom", prefixe + 0)
                .update();
        var noeud = Ordonnanceur.creer(base, List.of(travail(0, faits, repris)), VIF);
        noeud.start();
        try {
            assertThat(repris.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        } finally {
            noeud.stop();
        }
        assertThat(faits).hasSize(1);
    }

    @Test
    void un_redemarrage_ne_refait_pas_ce_qui_est_fait() throws Exception {
        var faits = new ConcurrentLinkedQueue<String>();
        var premier = new CountDownLatch(1);
        var avant = Ordonnanceur.creer(base, List.of(travail(0, faits, premier)), VIF);
        avant.start();
        assertThat(premier.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        avant.stop();

        var temoin = new CountDownLatch(1);
        var apres =
                Ordonnanceur.creer(
                        base,
                        List.of(
                                travail(0, faits, new CountDownLatch(1)),
                                travail(1, faits, temoin)),
                        VIF);
        apres.start();
        // The witness was due at the same time: had the first one been, it would have run as well.
        assertThat(temoin.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        apres.stop();
        assertThat(faits).containsExactly(prefixe + 0, prefixe + 1);
    }

    private TravailPeriodique travail(
            int rang, ConcurrentLinkedQueue<String> faits, CountDownLatch tous) {
        var nom = prefixe + rang;
        return new TravailPeriodique(
                nom,
                UN_JOUR,
                () -> {
                    faits.add(nom);
                    tous.countDown();
                });
    }
}
