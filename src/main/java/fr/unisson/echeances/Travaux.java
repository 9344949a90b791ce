package fr.unisson.echeances;

import fr.unisson.acces.Menage;
import fr.unisson.annuaire.Imports;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The jobs of this module, and those of the modules below it.
@Configuration(value = "travauxPeriodiques", proxyBeanMethods = false)
class Travaux {

    @Bean
    TravailPeriodique envoiDuCourrier(Expedition expedition) {
        return new TravailPeriodique("courrier", Duration.ofSeconds(3), expedition::expedier);
    }

    @Bean
    TravailPeriodique envoiDesRappels(Rappels rappels) {
        return new TravailPeriodique("rappels", Duration.ofMinutes(1), rappels::envoyer);
    }

    @Bean
    TravailPeriodique envoiDesNotifications(EnvoiDesNotifications envoi) {
        return new TravailPeriodique("notifications", Duration.ofMinutes(1), envoi::envoyer);
    }

    @Bean
    TravailPeriodique importsInterrompus(Imports imports) {
        return new TravailPeriodique(
                "imports interrompus", Duration.ofMinutes(5), imports::refuserLesInterrompus);
    }

    @Bean
    TravailPeriodique menageDesAcces(Menage menage) {
        return new TravailPeriodique("ménage des accès", Duration.ofHours(1), menage::balayer);
    }
}
