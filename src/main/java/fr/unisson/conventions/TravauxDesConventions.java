package fr.unisson.conventions;

import fr.unisson.echeances.TravailPeriodique;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the platform does by itself for conventions: reminds, applies dated effects, seals.
@Configuration(proxyBeanMethods = false)
class TravauxDesConventions {

    @Bean
    TravailPeriodique relancesDesSignatures(RelancesDeSignature relances) {
        return new TravailPeriodique(
                "conventions-relances", Duration.ofHours(1), relances::relancerDuJour);
    }

    @Bean
    TravailPeriodique prisesDEffet(PriseDEffet effet) {
        return new TravailPeriodique("conventions-effet", Duration.ofMinutes(10), effet::appliquer);
    }

    @Bean
    TravailPeriodique finsDesPeriodes(FinsDePeriodes fins) {
        return new TravailPeriodique("conventions-fins", Duration.ofHours(1), fins::rattraper);
    }

    @Bean
    TravailPeriodique devoirsDesConventions(Devoirs devoirs) {
        return new TravailPeriodique(Devoirs.TRAVAIL, Duration.ofHours(1), devoirs::passer);
    }

    @Bean
    TravailPeriodique documentsDesConventions(DocumentsFinaux documents) {
        return new TravailPeriodique(
                "conventions-documents", Duration.ofSeconds(15), documents::produireAttendus);
    }
}
