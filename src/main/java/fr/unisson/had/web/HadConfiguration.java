package fr.unisson.had.web;

import fr.unisson.conventions.web.OngletOffert;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The face that a HAD convention has beside the others.
@Configuration(proxyBeanMethods = false)
class HadConfiguration {

    @Bean
    OngletOffert ongletDesSejours() {
        return SejoursController.ONGLET;
    }
}
