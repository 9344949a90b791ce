package fr.unisson.conventions;

import fr.unisson.gouvernance.ObjetsConcernes;
import fr.unisson.gouvernance.ObjetsConcernes.Genre;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A decision of a body may concern a convention; only those who read it see its title.
@Configuration(proxyBeanMethods = false)
class ConventionsConcernees {

    @Bean
    ObjetsConcernes conventionsConcernees(JdbcClient db) {
        return new ObjetsConcernes(
                new Genre("conventions", "convention", "Une convention", "/conventions/"),
                """
                select id, 'Convention : ' || titre as nom,
                       etat in ('EXPIREE', 'RESILIEE', 'CADUQUE', 'REMPLACEE', 'ARCHIVEE',
                                'ABANDONNEE', 'RETIREE') as parti
                  from convention
                """,
                db);
    }
}
