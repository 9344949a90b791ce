package fr.unisson;

import fr.unisson.socle.postgres.PostgresEmbarque;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/// One real PostgreSQL for the whole run, durability off; each kind of test has its own database,
/// so that what a journey commits is not seen by the tests that roll back.
@TestConfiguration(proxyBeanMethods = false)
public class PostgresDeTest {

    private static final AtomicInteger SUIVANTE = new AtomicInteger();
    private static @Nullable ServeurDeTest serveur;

    private static synchronized ServeurDeTest serveur() {
        var deja = serveur;
        if (deja == null) {
            deja = ServeurDeTest.demarrer();
            serveur = deja;
        }
        return deja;
    }

    /// The name of this context's database: shared by default, its own with
    /// `unisson.test.base=neuve`.
    @Bean
    String baseDeTest(Environment environnement) {
        if (!"neuve".equals(environnement.getProperty("unisson.test.base"))) {
            return "unisson";
        }
        var nom = "test_" + SUIVANTE.incrementAndGet();
        serveur().creerBase(nom);
        return nom;
    }

    @Bean
    JdbcConnectionDetails connexionDeLApplication(String baseDeTest) {
        return new Application(serveur().adresse(baseDeTest), serveur().motDePasseApplication());
    }

    @Bean
    FlywayConnectionDetails connexionDesMigrations(String baseDeTest) {
        return new Migrations(serveur().adresse(baseDeTest), serveur().motDePasseProprietaire());
    }

    record Application(String adresse, String motDePasse) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return PostgresEmbarque.APPLICATION;
        }

        @Override
        public String getPassword() {
            return motDePasse;
        }

        @Override
        public String getJdbcUrl() {
            return adresse;
        }
    }

    record Migrations(String adresse, String motDePasse) implements FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return PostgresEmbarque.PROPRIETAIRE;
        }

        @Override
        public String getPassword() {
            return motDePasse;
        }

        @Override
        public String getJdbcUrl() {
            return adresse;
        }
    }
}
