package fr.unisson.gouvernance.web;

import fr.unisson.acces.RoleOrganisation;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.EntreeNavigation;
import fr.unisson.socle.web.Rubrique;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReunionsConfiguration {

    /// For whoever belongs to an organisation; an observer reads nothing there.
    @Bean
    EntreeNavigation entreeReunions() {
        return new EntreeNavigation(
                "Réunions",
                "chat-left-text",
                ReunionsController.ADRESSE,
                Rubrique.QUOTIDIEN,
                61,
                Acces.Qui.CONNECTE,
                Arrays.stream(RoleOrganisation.values())
                        .filter(r -> r != RoleOrganisation.OBSERVATEUR)
                        .map(Enum::name)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Bean
    OngletOffert ongletReunions() {
        return new OngletOffert("Réunions", "reunions", 20);
    }

    @Bean
    OngletOffert ongletDecisions() {
        return new OngletOffert("Décisions", "decisions", 30);
    }
}
