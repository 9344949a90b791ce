package fr.unisson.annuaire.web;

import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.EntreeNavigation;
import fr.unisson.socle.web.EnvoiVolumineux;
import fr.unisson.socle.web.Rubrique;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NavigationAnnuaire {

    @Bean
    EntreeNavigation entreeAnnuaire() {
        return new EntreeNavigation(
                "Annuaire",
                "building",
                "/annuaire",
                Rubrique.RESEAU,
                80,
                Acces.Qui.PUBLIC,
                Set.of());
    }

    @Bean
    EnvoiVolumineux envoiDeFiness() {
        return new EnvoiVolumineux("/annuaire/imports");
    }
}
