package fr.unisson;

import fr.unisson.acces.MotsDePasseLegers;
import fr.unisson.socle.postgres.AccesDuProgramme;
import fr.unisson.socle.postgres.AccesDuProprietaire;
import fr.unisson.socle.postgres.PostgresEmbarque;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/// One real PostgreSQL for the whole run, durability off; each kind of test has its own database,
/// so that what a journey commits is not seen by the tests that roll back.
@TestConfiguration(proxyBeanMethods = false)
@Import(MotsDePasseLegers.class)
public class PostgresDeTest {

    private static final AtomicInteger SUIVANTE = new AtomicInteger();
    private static final String MODELE = "modele";
    private static @Nullable ServeurDeTest serveur;
    private static boolean modele;

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
        creer(nom);
        return nom;
    }

    private static synchronized void creer(String nom) {
        if (modele) serveur().copierBase(MODELE, nom);
        else serveur().creerBase(nom);
    }

    /// The first database that is migrated is the model of the next ones, before anything is in it.
    @Bean
    FlywayMigrationStrategy migration(String baseDeTest) {
        return flyway -> {
            synchronized (PostgresDeTest.class) {
                boolean vide = flyway.info().applied().length == 0;
                flyway.migrate();
                if (!vide || modele) return;
                serveur().copierBase(baseDeTest, MODELE);
                modele = true;
            }
        };
    }

    @Bean
    JdbcConnectionDetails connexionDeLApplication(String baseDeTest) {
        return new AccesDuProgramme(
                serveur().adresse(baseDeTest),
                PostgresEmbarque.APPLICATION,
                serveur().motDePasseApplication());
    }

    @Bean
    FlywayConnectionDetails connexionDesMigrations(String baseDeTest) {
        return new AccesDuProprietaire(
                serveur().adresse(baseDeTest),
                PostgresEmbarque.PROPRIETAIRE,
                serveur().motDePasseProprietaire());
    }
}
