package fr.unisson.campagnes.web;

import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.EntreeNavigation;
import fr.unisson.socle.web.Rubrique;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CampagnesConfiguration {

    /// For who may hold a campaign or answer one for an organisation.
    @Bean
    EntreeNavigation entreeCampagnes() {
        return new EntreeNavigation(
                "Campagnes",
                "envelope",
                Lieux.ADRESSE,
                Rubrique.EVALUATION,
                38,
                Acces.Qui.CONNECTE,
                Set.of("ADMINISTRATION", "DIRECTION", "REFERENT_QUALITE", "FACILITATEUR_SRA"));
    }
}
