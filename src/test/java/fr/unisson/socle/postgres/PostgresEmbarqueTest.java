package fr.unisson.socle.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The embedded server on a folder of its own, with real processes.
@Timeout(120)
class PostgresEmbarqueTest {

    private static final Path RESERVE =
            Path.of(System.getProperty("java.io.tmpdir"), "unisson-postgres-essais");

    @TempDir Path dossier;
    private PostgresEmbarque postgres;

    @BeforeEach
    void demarrer() throws SQLException {
        postgres = PostgresEmbarque.demarrer(dossier, RESERVE, List.of("fsync=off"));
        executer("create table temoin (mot text)");
        executer("insert into temoin values ('gardé')");
    }

    @AfterEach
    void arreter() {
        postgres.close();
    }

    @Test
    void un_serveur_tue_repart_seul_sans_rien_perdre() throws Exception {
        var pid = pid();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        attendreUnAutreServeurQue(pid);
        assertThat(temoin()).isEqualTo("gardé");
    }

    @Test
    void deux_programmes_ne_partagent_pas_un_dossier() {
        assertThatThrownBy(() -> PostgresEmbarque.demarrer(dossier, RESERVE, List.of()))
                .isInstanceOf(DossierOccupe.class)
                .hasMessageContaining(dossier.toString());
    }

    @Test
    void sans_mot_de_passe_nul_n_entre() {
        assertThatThrownBy(() ->
                        DriverManager.getConnection(
                                postgres.adresse(), PostgresEmbarque.PROPRIETAIRE, ""))
                .isInstanceOf(SQLException.class);
    }

    private void attendreUnAutreServeurQue(long mort) {
        while (true) {
            try {
                if (pid() != mort && !temoin().isEmpty()) return;
            } catch (Exception e) {
                // Not back yet; the test's own timeout decides.
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private long pid() throws Exception {
        return Long.parseLong(
                Files.readAllLines(dossier.resolve("base/postmaster.pid")).getFirst().strip());
    }

    private void executer(String sql) throws SQLException {
        try (var connexion = connexion();
                var ordre = connexion.createStatement()) {
            ordre.execute(sql);
        }
    }

    private String temoin() throws SQLException {
        try (var connexion = connexion();
                var ordre = connexion.createStatement();
                var lignes = ordre.executeQuery("select mot from temoin")) {
            assertThat(lignes.next()).isTrue();
            return lignes.getString(1);
        }
    }

    private java.sql.Connection connexion() throws SQLException {
        return DriverManager.getConnection(
                postgres.adresse(),
                PostgresEmbarque.PROPRIETAIRE,
                postgres.motDePasseProprietaire());
    }
}
