package fr.unisson.boucles.web;

import fr.unisson.acces.RoleOrganisation;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.EntreeNavigation;
import fr.unisson.socle.web.Rubrique;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BouclesConfiguration {

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
                Set.of(
                        RoleOrganisation.ADMINISTRATION.name(),
                        RoleOrganisation.DIRECTION.name(),
                        RoleOrganisation.REFERENT_QUALITE.name(),
                        RoleOrganisation.SECRETAIRE_INSTANCE.name()));
    }
}
