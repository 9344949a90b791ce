package fr.unisson.gouvernance.web;

import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.EntreeNavigation;
import fr.unisson.socle.web.Rubrique;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GouvernanceConfiguration {

    /// For whoever is connected: one may sit in a body without belonging to any organisation.
    @Bean
    EntreeNavigation entreeInstances() {
        return new EntreeNavigation(
                "Instances",
                "people",
                TetesInstance.LISTE,
                Rubrique.QUOTIDIEN,
                60,
                Acces.Qui.CONNECTE,
                Set.of());
    }
}
