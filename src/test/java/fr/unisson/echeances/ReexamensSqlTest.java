package fr.unisson.echeances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.echeances.donnees.ReexamensSql;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What is written here is committed: a mark lives from one transaction to the next.
@SqlTest
class ReexamensSqlTest {

    @Autowired ReexamensSql marques;
    @Autowired UnParUn unParUn;
    @Autowired TransactionTemplate transaction;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    private final String travail = "essai-" + UUID.randomUUID();
    private final List<Long> vus = new ArrayList<>();
    private Clock horloge = Clock.system(Dates.PARIS);

    @AfterEach
    void oublier() {
        enSysteme(() ->
                db.sql("delete from reexamen where travail = :t").param("t", travail).update());
    }

    @Test
    void le_premier_passage_du_jour_voit_tout_les_suivants_ce_qui_est_marque() {
        assertThat(passer(vus::add)).isEqualTo(3);
        assertThat(passer(vus::add)).isZero();
        marquer(2);
        marquer(2);
        marquer(9);
        assertThat(passer(vus::add)).isEqualTo(2);
        assertThat(vus).containsExactly(1L, 2L, 3L, 2L, 9L);
        assertThat(passer(vus::add)).isZero();
    }

    @Test
    void un_autre_jour_tout_est_revu() {
        passer(vus::add);
        horloge = Clock.offset(horloge, Duration.ofDays(1));
        assertThat(passer(vus::add)).isEqualTo(3);
        assertThat(passer(vus::add)).isZero();
    }

    @Test
    void ce_qui_echoue_est_repris_au_passage_suivant_et_cela_seul() {
        assertThat(
                        passer(un -> {
                            if (un == 2) throw new IllegalStateException("en panne");
                        }))
                .isEqualTo(2);
        assertThat(passer(vus::add)).isOne();
        assertThat(vus).containsExactly(2L);
    }

    @Test
    void un_passage_interrompu_reprend_ou_il_en_etait() {
        assertThatThrownBy(() ->
                        passer(un -> {
                            if (un == 2) throw new AssertionError("le nœud meurt");
                        }))
                .isInstanceOf(AssertionError.class);
        assertThat(passer(vus::add)).isEqualTo(2);
        assertThat(vus).containsExactly(2L, 3L);
    }

    @Test
    void ce_qu_un_autre_ecrit_pendant_l_examen_est_revu() throws Exception {
        try (var autre = Executors.newSingleThreadExecutor()) {
            passer(un -> {
                if (un != 2) return;
                try {
                    // Does not wait for the transaction that has just taken the mark away.
                    autre.submit(() -> marquer(2)).get();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        assertThat(passer(vus::add)).isOne();
        assertThat(vus).containsExactly(2L);
    }

    @Test
    void deux_noeuds_au_meme_instant_ne_voient_rien_deux_fois() throws Exception {
        var tous = LongStream.rangeClosed(1, 40).boxed().toList();
        enSysteme(() -> {
            marques.commencerLeJour(travail, Dates.jourDe(horloge.instant()));
            marques.marquer(travail, tous);
        });
        var ensemble = new ConcurrentLinkedQueue<Long>();
        var depart = new CyclicBarrier(2);
        try (var noeuds = Executors.newFixedThreadPool(2)) {
            var deux =
                    List.of(1, 2).stream()
                            .map(_ ->
                                    noeuds.submit(() -> {
                                        depart.await();
                                        return passer(ensemble::add);
                                    }))
                            .toList();
            int vusParEux = 0;
            for (var un : deux) vusParEux += un.get();
            assertThat(vusParEux).isEqualTo(tous.size());
        }
        assertThat(ensemble).containsExactlyInAnyOrderElementsOf(tous);
    }

    @Test
    void une_personne_marque_et_ne_lit_ni_n_ote_aucune_marque() {
        acteurs.defaire(
                Acteurs.compte(1),
                () -> {
                    db.sql("select marquer_a_reexaminer(:t, '{7,7,null}')")
                            .param("t", travail)
                            .query()
                            .singleRow();
                    assertThat(MarquesDeTest.lire(db, travail)).isEmpty();
                    assertThat(db.sql("delete from reexamen").update()).isZero();
                    acteurs.devenir(
                            Acteurs.systeme(),
                            () -> assertThat(MarquesDeTest.lire(db, travail)).containsExactly(7L));
                    assertThatThrownBy(() -> marques.marquer(travail, List.of(8L)))
                            .isInstanceOf(DataAccessException.class);
                });
    }

    private int passer(Consumer<Long> examen) {
        var reexamens = new Reexamens(marques, unParUn, horloge);
        return Acteurs.systeme()
                .executer(() ->
                        reexamens.passer(travail, "Essai", () -> List.of(1L, 2L, 3L), examen));
    }

    private void marquer(long objet) {
        enSysteme(() -> marques.marquer(travail, List.of(objet)));
    }

    private void enSysteme(Runnable quoi) {
        Acteurs.systeme().executer(() -> transaction.executeWithoutResult(_ -> quoi.run()));
    }
}
