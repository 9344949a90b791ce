package fr.unisson;

import fr.unisson.socle.postgres.PostgresEmbarque;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The PostgreSQL server of a test run: the embedded one, or an external one when its
/// administrator's JDBC address is in `UNISSON_TEST_POSTGRES`
/// (`jdbc:postgresql://host:port/postgres?user=…&password=…`).
sealed interface ServeurDeTest {

    String adresse(String base);

    String motDePasseProprietaire();

    String motDePasseApplication();

    void creerBase(String nom);

    /// A new database with all that is in `modele`, to which nobody is connected.
    void copierBase(String modele, String nom);

    static ServeurDeTest demarrer() {
        @Nullable String externe = System.getenv("UNISSON_TEST_POSTGRES");
        return externe == null || externe.isBlank() ? Embarque.demarre() : Externe.prepare(externe);
    }

    record Embarque(PostgresEmbarque postgres) implements ServeurDeTest {

        /// No statistics gathered behind the tests: the plan of a query does not depend on the
        /// hour.
        private static final List<String> REGLAGES =
                List.of(
                        "autovacuum=off",
                        "fsync=off",
                        "synchronous_commit=off",
                        "full_page_writes=off",
                        "max_connections=300");

        static Embarque demarre() {
            try {
                var dossier = Files.createTempDirectory("unisson-test-");
                var postgres =
                        PostgresEmbarque.demarrer(dossier, Path.of("target", "postgres"), REGLAGES);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> arreter(postgres, dossier)));
                return new Embarque(postgres);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void arreter(PostgresEmbarque postgres, Path dossier) {
            postgres.close();
            try (var fichiers = Files.walk(dossier)) {
                fichiers.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String adresse(String base) {
            return postgres.adresse(base);
        }

        @Override
        public String motDePasseProprietaire() {
            return postgres.motDePasseProprietaire();
        }

        @Override
        public String motDePasseApplication() {
            return postgres.motDePasseApplication();
        }

        @Override
        public void creerBase(String nom) {
            postgres.creerBase(nom);
        }

        /// The statement takes its clauses in any order.
        @Override
        public void copierBase(String modele, String nom) {
            postgres.creerBase(nom + " template " + modele);
        }
    }

    record Externe(String administration) implements ServeurDeTest {

        private static final String MOT_DE_PASSE = "essai";

        static Externe prepare(String administration) {
            var serveur = new Externe(administration);
            serveur.role(PostgresEmbarque.PROPRIETAIRE);
            serveur.role(PostgresEmbarque.APPLICATION);
            serveur.creerBase("unisson");
            return serveur;
        }

        @Override
        public String adresse(String base) {
            return administration.replaceFirst("/[^/?]*(\\?.*)?$", "/" + base);
        }

        @Override
        public String motDePasseProprietaire() {
            return MOT_DE_PASSE;
        }

        @Override
        public String motDePasseApplication() {
            return MOT_DE_PASSE;
        }

        @Override
        public void creerBase(String nom) {
            executer("drop database if exists " + nom + " with (force)");
            executer("create database " + nom + " owner " + PostgresEmbarque.PROPRIETAIRE);
        }

        @Override
        public void copierBase(String modele, String nom) {
            executer("drop database if exists " + nom + " with (force)");
            executer(
                    "create database %s template %s owner %s"
                            .formatted(nom, modele, PostgresEmbarque.PROPRIETAIRE));
        }

        private void role(String nom) {
            executer(
                    """
                    do $$ begin
                      if not exists (select from pg_roles where rolname = '%1$s') then
                        create role %1$s login nosuperuser nobypassrls;
                      end if;
                      alter role %1$s password '%2$s';
                    end $$
                    """
                            .formatted(nom, MOT_DE_PASSE));
        }

        private void executer(String ordre) {
            try (var connexion = DriverManager.getConnection(administration);
                    var instruction = connexion.createStatement()) {
                instruction.execute(ordre);
            } catch (SQLException e) {
                throw new IllegalStateException(ordre, e);
            }
        }
    }
}
