package fr.unisson.had;

import fr.unisson.echeances.TravailPeriodique;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the platform does by itself about home hospital care.
@Configuration(proxyBeanMethods = false)
class TravauxDeHad {

    @Bean
    TravailPeriodique devoirsDeHadFinis(FinDuDevoir fins) {
        return new TravailPeriodique("had-fins", Duration.ofHours(24), fins::rattraper);
    }
}
