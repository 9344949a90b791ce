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
    TravailPeriodique effetsADateDesConventions(EffetsADate effets) {
        return new TravailPeriodique(
                "conventions-effets-a-date",
                Duration.ofHours(1),
                () -> Acteur.systeme("effets à date des conventions").executer(effets::appliquer));
    }
}
