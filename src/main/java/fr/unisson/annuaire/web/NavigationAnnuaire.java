package fr.unisson.annuaire.web;

import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.EntreeNavigation;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NavigationAnnuaire {

    @Bean
    EntreeNavigation entreeAnnuaire() {
        return new EntreeNavigation(
                "Annuaire", "building", "/annuaire", 80, Acces.Qui.PUBLIC, Set.of());
    }
}
