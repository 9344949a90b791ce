package fr.unisson.audits.donnees;

import fr.unisson.gouvernance.ForceProbante;
import fr.unisson.gouvernance.ObjetsConcernes;
import fr.unisson.gouvernance.ObjetsConcernes.Genre;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A decision may concern an audit, and an audit may prove something.
@Configuration(proxyBeanMethods = false)
class AuditsConcernes {

    @Bean
    ObjetsConcernes auditsConcernes(JdbcClient db) {
        return new ObjetsConcernes(
                new Genre("audits", "audit", "Un audit", "/audits/"),
                ForceProbante.en("CLOTURE")
                        .pasEncore("pas encore clos", "PREPARATION", "EN_COURS")
                        .fini("abandonné", "ABANDONNE"),
                """
                select id, 'Audit : ' || titre as nom, etat,
                       (clos_le at time zone 'Europe/Paris')::date as du
                  from audit
                """,
                db);
    }
}
