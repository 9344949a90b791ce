package fr.unisson.evaluations.web;

import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.EntreeNavigation;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EvaluationsConfiguration {

    /// For anybody: who rates may belong to no organisation.
    @Bean
    EntreeNavigation entreeEvaluations() {
        return new EntreeNavigation(
                "Évaluations",
                "clipboard-check",
                EvaluationsController.ADRESSE,
                35,
                Acces.Qui.CONNECTE,
                Set.of());
    }
}
