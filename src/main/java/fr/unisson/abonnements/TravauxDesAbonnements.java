package fr.unisson.abonnements;

import fr.unisson.echeances.TravailPeriodique;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TravauxDesAbonnements {

    @Bean
    TravailPeriodique envoiAuxAbonnes(Envois envois) {
        return new TravailPeriodique("abonnements-envois", Duration.ofSeconds(10), envois::passer);
    }

    @Bean
    TravailPeriodique echeancesDepasseesPourLesAbonnes(Envois envois) {
        return new TravailPeriodique(
                "abonnements-echeances", Duration.ofHours(1), envois::inscrireDepassees);
    }

    @Bean
    TravailPeriodique oubliDesEnvoisAnciens(Envois envois) {
        return new TravailPeriodique("abonnements-oubli", Duration.ofDays(1), envois::oublier);
    }
}
