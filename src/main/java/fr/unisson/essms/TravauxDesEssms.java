package fr.unisson.essms;

import fr.unisson.echeances.TravailPeriodique;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TravauxDesEssms {

    @Bean
    static TravailPeriodique importsDeResultatsInterrompus(ImportDeResultats imports) {
        return new TravailPeriodique(
                "imports de résultats interrompus",
                Duration.ofMinutes(5),
                imports::refuserLesInterrompus);
    }
}
