package fr.unisson.derives;

import fr.unisson.echeances.TravailPeriodique;
import fr.unisson.socle.Acteur;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the platform does by itself about drifts.
@Configuration(proxyBeanMethods = false)
class TravauxDesDerives {

    @Bean
    TravailPeriodique examenDesDerives(Examens examens) {
        return new TravailPeriodique(
                "derives-examen",
                Duration.ofHours(24),
                () -> Acteur.systeme("examen des dérives").executer(examens::examiner));
    }

    /// Forty-eight hours are counted in hours: once a day would be too seldom.
    @Bean
    TravailPeriodique delaisDesAlertes(DelaisDeQualification delais) {
        return new TravailPeriodique(
                "derives-delais",
                Duration.ofHours(1),
                () -> Acteur.systeme("délais des alertes").executer(delais::elargir));
    }
}
