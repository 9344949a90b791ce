package fr.unisson.indicateurs;

import fr.unisson.echeances.TravailPeriodique;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Figures of modules and duties about periods that have ended, several times a day.
@Configuration(proxyBeanMethods = false)
class TravauxDIndicateurs {

    @Bean
    TravailPeriodique tenueDesIndicateurs(TenueDesIndicateurs tenue) {
        return new TravailPeriodique("indicateurs", Duration.ofHours(4), tenue::passer);
    }
}
