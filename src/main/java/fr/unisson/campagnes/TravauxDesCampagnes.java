package fr.unisson.campagnes;

import fr.unisson.echeances.TravailPeriodique;
import fr.unisson.socle.Acteur;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the platform does by itself about campaigns.
@Configuration(proxyBeanMethods = false)
class TravauxDesCampagnes {

    @Bean
    TravailPeriodique campagnesALeurDate(TenueDesCampagnes tenue) {
        return new TravailPeriodique(
                "campagnes-a-leur-date",
                Duration.ofHours(1),
                () -> Acteur.systeme("campagnes à leur date").executer(tenue::tenir));
    }
}
