package fr.unisson.pilotage;

import fr.unisson.echeances.TravailPeriodique;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the platform does by itself to follow conventions.
@Configuration(proxyBeanMethods = false)
class TravauxDuPilotage {

    @Bean
    TravailPeriodique suivisDesConventions(OuvertureDuSuivi ouverture) {
        return new TravailPeriodique("pilotage-suivis", Duration.ofHours(1), ouverture::rattraper);
    }

    @Bean
    TravailPeriodique datesDesImportees(DatesDesImportees dates) {
        return new TravailPeriodique(
                "pilotage-dates-importees", Duration.ofHours(24), dates::redresser);
    }

    @Bean
    TravailPeriodique propositionsDesPlans(LiensAvecLesPlans liens) {
        return new TravailPeriodique(
                LiensAvecLesPlans.TRAVAIL, Duration.ofHours(1), liens::actualiser);
    }
}
