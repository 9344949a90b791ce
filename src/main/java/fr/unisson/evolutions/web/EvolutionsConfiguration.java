package fr.unisson.evolutions.web;

import fr.unisson.conventions.web.OngletOffert;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The faces that the evolutions add to a convention.
@Configuration(proxyBeanMethods = false)
class EvolutionsConfiguration {

    @Bean
    OngletOffert ongletDuree() {
        return OngletsDesEvolutions.DUREE;
    }

    @Bean
    OngletOffert ongletSuite() {
        return OngletsDesEvolutions.SUITE;
    }

    @Bean
    OngletOffert ongletAdhesions() {
        return OngletsDesEvolutions.ADHESIONS;
    }

    @Bean
    OngletOffert ongletRetraits() {
        return OngletsDesEvolutions.RETRAITS;
    }

    @Bean
    OngletOffert ongletFin() {
        return OngletsDesEvolutions.FIN;
    }
}
