package fr.unisson.indicateurs.web;

import fr.unisson.acces.RoleOrganisation;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.EntreeNavigation;
import fr.unisson.socle.web.Rubrique;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IndicateursConfiguration {

    /// For whoever belongs to an organisation, whatever their role there.
    @Bean
    EntreeNavigation entreeIndicateurs() {
        return new EntreeNavigation(
                "Indicateurs",
                "graph-up",
                Lieux.ADRESSE,
                Rubrique.EVALUATION,
                50,
                Acces.Qui.CONNECTE,
                Arrays.stream(RoleOrganisation.values())
                        .map(Enum::name)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
