package fr.unisson.evolutions;

import fr.unisson.echeances.TravailPeriodique;
import fr.unisson.socle.Acteur;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the platform does by itself about the terms of conventions.
@Configuration(proxyBeanMethods = false)
class TravauxDesEvolutions {

    @Bean
    TravailPeriodique finsDePeriodeDesConventions(FinsDePeriode fins) {
        return new TravailPeriodique(
                "conventions-fins-de-periode",
                Duration.ofHours(1),
                () -> Acteur.systeme("termes des conventions").executer(fins::appliquer));
    }
}
