package fr.unisson.reprises.web;

import fr.unisson.conventions.web.OngletOffert;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The face that a convention signed elsewhere has more than others.
@Configuration(proxyBeanMethods = false)
class ReprisesConfiguration {

    @Bean
    OngletOffert ongletOrigine() {
        return OrigineController.ONGLET;
    }
}
