package fr.unisson.reprises;

import fr.unisson.echeances.TravailPeriodique;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Forgets the registers that nobody confirmed in time.
@Configuration(proxyBeanMethods = false)
class TravauxDesReprises {

    @Bean
    TravailPeriodique registresOublies(ReprisesDeRegistres registres) {
        return new TravailPeriodique(
                "reprises-registres", Duration.ofHours(6), registres::oublierLesAnciens);
    }
}
