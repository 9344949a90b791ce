package fr.unisson.grilles.web;

import fr.unisson.acces.RoleOrganisation;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.EntreeNavigation;
import fr.unisson.socle.web.Rubrique;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GrillesConfiguration {

    /// For whoever belongs to an organisation, whatever their role there.
    @Bean
    EntreeNavigation entreeGrilles() {
        return new EntreeNavigation(
                "Grilles",
                "journal-text",
                Lieux.ADRESSE,
                Rubrique.EVALUATION,
                49,
                Acces.Qui.CONNECTE,
                Arrays.stream(RoleOrganisation.values())
                        .map(Enum::name)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
