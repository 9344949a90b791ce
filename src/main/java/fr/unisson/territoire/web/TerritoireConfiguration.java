package fr.unisson.territoire.web;

import fr.unisson.conventions.web.OngletOffert;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The face on which a convention tells what it is tied to.
@Configuration(proxyBeanMethods = false)
class TerritoireConfiguration {

    @Bean
    OngletOffert ongletLiens() {
        return LiensController.ONGLET;
    }
}
