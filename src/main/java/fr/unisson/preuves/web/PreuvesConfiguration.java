package fr.unisson.preuves.web;

import fr.unisson.acces.RoleOrganisation;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.EntreeNavigation;
import fr.unisson.socle.web.Rubrique;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PreuvesConfiguration {

    /// For those who read the proofs of their organisation.
    @Bean
    EntreeNavigation entreePreuves() {
        return new EntreeNavigation(
                "Preuves",
                "shield-check",
                PreuvesController.ADRESSE,
                Rubrique.EVALUATION,
                49,
                Acces.Qui.CONNECTE,
                Set.of(
                        RoleOrganisation.ADMINISTRATION.name(),
                        RoleOrganisation.DIRECTION.name(),
                        RoleOrganisation.REFERENT_QUALITE.name(),
                        RoleOrganisation.SECRETAIRE_INSTANCE.name(),
                        RoleOrganisation.PROFESSIONNEL.name(),
                        RoleOrganisation.REPRESENTANT_USAGERS.name()));
    }
}
