package fr.unisson.api;

import fr.unisson.echeances.TravailPeriodique;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TravauxDeLApi {

    @Bean
    TravailPeriodique oubliDesReponsesGardees(ReponsesGardees reponses) {
        return new TravailPeriodique(
                "api-oubli-des-reponses", Duration.ofHours(1), reponses::balayer);
    }
}
