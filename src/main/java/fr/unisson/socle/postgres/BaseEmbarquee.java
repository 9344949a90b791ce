package fr.unisson.socle.postgres;

import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Connects the application and the migrations to the embedded database, each with its own role. An
/// external PostgreSQL is used as soon as `spring.datasource.url` is given.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "unisson.base", havingValue = "embarquee")
class BaseEmbarquee {

    @Bean(destroyMethod = "close")
    PostgresEmbarque postgresEmbarque(@Value("${unisson.donnees}") Path donnees) {
        return PostgresEmbarque.demarrer(donnees, donnees, List.of());
    }

    @Bean
    JdbcConnectionDetails connexionDeLApplication(PostgresEmbarque postgres) {
        return new AccesDuProgramme(
                postgres.adresse(), PostgresEmbarque.APPLICATION, postgres.motDePasseApplication());
    }

    @Bean
    FlywayConnectionDetails connexionDesMigrations(PostgresEmbarque postgres) {
        return new AccesDuProprietaire(
                postgres.adresse(),
                PostgresEmbarque.PROPRIETAIRE,
                postgres.motDePasseProprietaire());
    }
}
