package fr.unisson.pilotage.web;

import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.Visibilite;
import fr.unisson.conventions.web.OngletOffert;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The faces that the follow-up adds to a convention.
@Configuration(proxyBeanMethods = false)
class OngletsDuPilotage {

    static final OngletOffert PILOTAGE =
            new OngletOffert(
                    "Pilotage", "pilotage", EtatConvention.EN_VIGUEUR, Visibilite.TOUT, 10);

    static final OngletOffert ENGAGEMENTS =
            new OngletOffert(
                    "Engagements", "engagements", EtatConvention.EN_VIGUEUR, Visibilite.TOUT, 20);

    @Bean
    OngletOffert ongletPilotage() {
        return PILOTAGE;
    }

    @Bean
    OngletOffert ongletEngagements() {
        return ENGAGEMENTS;
    }
}
