package fr.unisson.justificatifs;

import fr.unisson.echeances.TravailPeriodique;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the platform does by itself about files of evidence.
@Configuration(proxyBeanMethods = false)
class TravauxDesJustificatifs {

    @Bean
    TravailPeriodique preparationDesDossiersDeJustificatifs(PreparationDesDossiers preparation) {
        return new TravailPeriodique(
                "justificatifs-preparation", Duration.ofSeconds(5), preparation::preparer);
    }

    @Bean
    TravailPeriodique effacementDesDossiersDeJustificatifs(PreparationDesDossiers preparation) {
        return new TravailPeriodique(
                "justificatifs-effacement", Duration.ofHours(1), preparation::effacer);
    }
}
