package fr.unisson.croisees.web;

import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.Visibilite;
import fr.unisson.conventions.web.OngletOffert;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The face that cross evaluations add to a convention.
@Configuration(proxyBeanMethods = false)
class CroiseesConfiguration {

    static final OngletOffert EVALUATIONS =
            new OngletOffert(
                    "Évaluations",
                    "evaluations",
                    EtatConvention.EN_VIGUEUR,
                    Visibilite.ETAT_ET_PERIMETRE,
                    35);

    @Bean
    OngletOffert ongletEvaluations() {
        return EVALUATIONS;
    }
}
