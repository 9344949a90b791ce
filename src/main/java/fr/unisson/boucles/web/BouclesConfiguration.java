package fr.unisson.boucles.web;

import fr.unisson.acces.RoleOrganisation;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.EntreeNavigation;
import fr.unisson.socle.web.Rubrique;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BouclesConfiguration {

    static final Set<RoleOrganisation> LISENT_TOUT =
            Set.of(
                    RoleOrganisation.ADMINISTRATION,
                    RoleOrganisation.DIRECTION,
                    RoleOrganisation.REFERENT_QUALITE,
                    RoleOrganisation.SECRETAIRE_INSTANCE);

    /// For those who read the ratings of their organisation.
    @Bean
    EntreeNavigation entreeBoucles() {
        return new EntreeNavigation(
                "De la note au changement",
                "arrow-repeat",
                BouclesController.ADRESSE,
                Rubrique.EVALUATION,
                48,
                Acces.Qui.CONNECTE,
                LISENT_TOUT.stream()
                        .map(RoleOrganisation::name)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
