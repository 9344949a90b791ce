package fr.unisson.boucles;

import fr.unisson.echeances.TravailPeriodique;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the platform does by itself about marks.
@Configuration(proxyBeanMethods = false)
class TravauxDesBoucles {

    @Bean
    TravailPeriodique notesBasses(Inscriptions inscriptions) {
        return new TravailPeriodique(
                "boucles-notes-basses", Duration.ofDays(1), inscriptions::rattraper);
    }
}
