package fr.unisson.derives.web;

import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.Visibilite;
import fr.unisson.conventions.web.OngletOffert;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The face that alerts add to a convention.
@Configuration(proxyBeanMethods = false)
class OngletAlertes {

    static final OngletOffert ALERTES =
            new OngletOffert("Alertes", "alertes", EtatConvention.EN_VIGUEUR, Visibilite.TOUT, 30);

    @Bean
    OngletOffert ongletAlertes() {
        return ALERTES;
    }
}
