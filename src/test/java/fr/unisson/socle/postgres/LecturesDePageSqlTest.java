package fr.unisson.socle.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.Requetes;
import fr.unisson.SqlTest;
import fr.unisson.socle.Acteur;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@SqlTest
class LecturesDePageSqlTest {

    private static final Acteur JEANNE = Acteurs.compte(41, 7);
    private static final Acteur AHMED = Acteurs.compte(42, 8);

    /// A transaction that begins at the same instant on the same server process is the same one.
    private static final String TRANSACTION = "select pg_backend_pid() || ' ' || now()";

    private static final String RETENUE =
            """
            select exists (select from pg_stat_activity
                            where pid = :serveur and state like 'idle in transaction%')
            """;

    private static final String QUI =
            """
            select current_setting('app.compte') || current_setting('app.organisations')
                   || current_setting('app.systeme')
            """;

    @Autowired JdbcClient db;
    @Autowired PlatformTransactionManager transactions;

    private TransactionTemplate lecture;

    @BeforeEach
    void preparer() {
        lecture = selon(d -> d.setReadOnly(true));
    }

    @Test
    void deux_lectures_de_la_meme_personne_sont_une_transaction_ou_elle_est_dite_une_fois() {
        JEANNE.executer(() -> {
            var apart = Requetes.compter(() -> deuxLectures());
            long ensemble;
            try (var _ = LecturesDePage.ouvrir()) {
                assertThat(lire(TRANSACTION)).isEqualTo(lire(TRANSACTION));
            }
            try (var _ = LecturesDePage.ouvrir()) {
                ensemble = Requetes.compter(() -> deuxLectures());
            }
            assertThat(apart - ensemble).isOne();
        });
    }

    @Test
    void hors_d_une_page_chaque_lecture_est_seule() {
        JEANNE.executer(() -> assertThat(lire(TRANSACTION)).isNotEqualTo(lire(TRANSACTION)));
    }

    @Test
    void chacun_est_dit_a_la_base_avant_ses_lectures() {
        try (var _ = LecturesDePage.ouvrir()) {
            assertThat(JEANNE.executer(() -> lire(QUI))).isEqualTo("41{7}");
            assertThat(Acteurs.systeme().executer(() -> lire(QUI))).isEqualTo("{}oui");
            assertThat(AHMED.executer(() -> lire(QUI))).isEqualTo("42{8}");
            assertThat(lire(QUI)).isEqualTo("{}");
            assertThat(JEANNE.executer(() -> lire(QUI))).isEqualTo("41{7}");
        }
    }

    @Test
    void une_lecture_a_part_pendant_une_autre_dit_qui_la_fait_et_n_y_change_rien() {
        var apart =
                selon(d -> {
                    d.setReadOnly(true);
                    d.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
                });
        try (var _ = LecturesDePage.ouvrir()) {
            JEANNE.executer(() ->
                    lecture.executeWithoutResult(_ -> {
                        assertThat(AHMED.executer(() -> lire(apart, QUI))).isEqualTo("42{8}");
                        assertThat(une(QUI)).isEqualTo("41{7}");
                    }));
            assertThat(AHMED.executer(() -> lire(QUI))).isEqualTo("42{8}");
        }
    }

    static final List<Consumer<DefaultTransactionDefinition>> jamais =
            List.of(
                    d -> d.setReadOnly(false),
                    d -> d.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW),
                    d -> d.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ),
                    d -> d.setTimeout(30));

    @ParameterizedTest
    @FieldSource("jamais")
    void ce_qui_n_est_pas_une_lecture_ordinaire_a_sa_connexion_et_n_en_retient_pas_deux(
            Consumer<DefaultTransactionDefinition> autre) {
        var apart =
                selon(d -> {
                    d.setReadOnly(true);
                    autre.accept(d);
                });
        String derniere;
        try (var _ = LecturesDePage.ouvrir()) {
            var premiere = lire(TRANSACTION);
            assertThat(retenue(premiere)).isTrue();
            apart.executeWithoutResult(_ -> {
                var autreTransaction = une(TRANSACTION);
                assertThat(autreTransaction).isNotEqualTo(premiere);
                assertThat(serveur(premiere) == serveur(autreTransaction) || !retenue(premiere))
                        .isTrue();
            });
            derniere = lire(TRANSACTION);
            assertThat(derniere).isNotEqualTo(premiere);
        }
        assertThat(retenue(derniere)).isFalse();
    }

    @Test
    void rien_n_est_retenu_quand_la_reponse_part() {
        try (var lectures = LecturesDePage.ouvrir()) {
            var premiere = lire(TRANSACTION);
            lecture.executeWithoutResult(_ -> {
                lectures.cesser();
                assertThat(une(TRANSACTION)).isEqualTo(premiere);
            });
            assertThat(retenue(premiere)).isFalse();
            var seule = lire(TRANSACTION);
            assertThat(retenue(seule)).isFalse();
            assertThat(lire(TRANSACTION)).isNotEqualTo(seule);
        }
    }

    /// Such a reading gives back the connection that its statement names.
    @Test
    void une_lecture_ligne_a_ligne_ne_ferme_pas_ce_qu_elle_partage() {
        try (var _ = LecturesDePage.ouvrir()) {
            var premiere = lire(TRANSACTION);
            lecture.executeWithoutResult(_ -> {
                try (var lignes =
                        db.sql("select generate_series(1, 3)").query(Integer.class).stream()) {
                    assertThat(lignes).containsExactly(1, 2, 3);
                }
                assertThat(une(TRANSACTION)).isEqualTo(premiere);
            });
            assertThat(lire(TRANSACTION)).isEqualTo(premiere);
        }
    }

    /// How a reading may go wrong, and leave the page go on.
    static final List<Consumer<LecturesDePageSqlTest>> rates =
            List.of(
                    t -> t.lecture.executeWithoutResult(etat -> etat.setRollbackOnly()),
                    t ->
                            assertThatThrownBy(() -> t.lire("select 1 / 0"))
                                    .isInstanceOf(DataAccessException.class),
                    t ->
                            t.lecture.executeWithoutResult(_ ->
                                    assertThatThrownBy(() -> t.une("select 1 / 0"))
                                            .isInstanceOf(DataAccessException.class)),
                    t ->
                            assertThatThrownBy(() ->
                                            t.lire(
                                                    """
                                                    with e as (delete from compte
                                                         where false returning 1)
                                                    select count(*)::text from e
                                                    """))
                                    .hasMessageContaining("read-only"));

    @ParameterizedTest
    @FieldSource("rates")
    void une_lecture_ratee_ne_gate_pas_les_suivantes(Consumer<LecturesDePageSqlTest> rate) {
        JEANNE.executer(() -> {
            try (var _ = LecturesDePage.ouvrir()) {
                var premiere = lire(TRANSACTION);
                rate.accept(this);
                assertThat(lire(QUI)).isEqualTo("41{7}");
                assertThat(lire(TRANSACTION)).isNotEqualTo(premiere);
                rate.accept(this);
                assertThat(retenue(premiere)).isFalse();
            }
        });
    }

    @Test
    void une_connexion_rompue_apres_la_derniere_lecture_ne_retire_rien_a_la_page() {
        try (var _ = LecturesDePage.ouvrir()) {
            rompre(lire(TRANSACTION));
        }
        assertThat(lire("select 'là'")).isEqualTo("là");
    }

    private void rompre(String transaction) {
        ailleurs("select pg_terminate_backend(:serveur)", transaction);
    }

    /// Whether the connection of that transaction waits for the next reading.
    private boolean retenue(String transaction) {
        return ailleurs(RETENUE, transaction);
    }

    private static int serveur(String transaction) {
        return Integer.parseInt(transaction, 0, transaction.indexOf(' '), 10);
    }

    /// From another thread: this one would give the connection back before taking another.
    private boolean ailleurs(String sql, String transaction) {
        return CompletableFuture.supplyAsync(() ->
                        db.sql(sql)
                                .param("serveur", serveur(transaction))
                                .query(Boolean.class)
                                .single())
                .join();
    }

    private void deuxLectures() {
        lire(QUI);
        lire(QUI);
    }

    private TransactionTemplate selon(Consumer<DefaultTransactionDefinition> reglage) {
        var transaction = new TransactionTemplate(transactions);
        reglage.accept(transaction);
        return transaction;
    }

    private String lire(String sql) {
        return lire(lecture, sql);
    }

    private String lire(TransactionTemplate transaction, String sql) {
        return Objects.requireNonNull(transaction.execute(_ -> une(sql)));
    }

    private String une(String sql) {
        return db.sql(sql).query(String.class).single();
    }
}
