package fr.unisson.indicateurs;

import fr.unisson.echeances.TravailPeriodique;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Figures of modules and duties about periods that have ended, several times a day; each
/// organisation in a transaction of its own.
@Configuration(proxyBeanMethods = false)
class TravauxDIndicateurs {

    @Bean
    TravailPeriodique tenueDesIndicateurs(Valeurs valeurs) {
        return new TravailPeriodique(
                "indicateurs",
                Duration.ofHours(4),
                () -> valeurs.organisations().forEach(valeurs::tenirAJour));
    }
}
