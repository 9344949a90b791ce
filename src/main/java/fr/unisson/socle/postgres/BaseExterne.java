package fr.unisson.socle.postgres;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Of the servers that `spring.datasource.url` lists, the one that takes writes: the program and
/// its migrations find it again by themselves after a promotion.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "unisson.base", havingValue = "externe")
class BaseExterne {

    @Bean
    JdbcConnectionDetails connexionDeLApplication(DataSourceProperties reglages) {
        return new AccesDuProgramme(
                primaire(reglages.determineUrl()),
                reglages.determineUsername(),
                reglages.determinePassword());
    }

    /// The same server, as the owner of the tables: `spring.flyway.url`, `user` and `password`, and
    /// what is missing as the application.
    @Bean
    FlywayConnectionDetails connexionDesMigrations(
            DataSourceProperties reglages, Environment environnement) {
        var url = environnement.getProperty("spring.flyway.url", "");
        return new AccesDuProprietaire(
                primaire(url.isBlank() ? reglages.determineUrl() : url),
                ou(environnement.getProperty("spring.flyway.user"), reglages.determineUsername()),
                ou(
                        environnement.getProperty("spring.flyway.password"),
                        reglages.determinePassword()));
    }

    private static @Nullable String ou(@Nullable String donne, @Nullable String sinon) {
        return donne == null ? sinon : donne;
    }

    private static String primaire(String url) {
        return AdressePostgres.viser(url, "primary");
    }
}
