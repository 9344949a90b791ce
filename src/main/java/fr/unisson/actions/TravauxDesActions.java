package fr.unisson.actions;

import fr.unisson.echeances.TravailPeriodique;
import fr.unisson.socle.Acteur;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the plan does by itself. Each run is one statement or compares before it writes: two nodes
/// that run it at once do it once.
@Configuration(proxyBeanMethods = false)
class TravauxDesActions {

    /// One transaction for each series: one that fails does not hold the others back.
    @Bean
    TravailPeriodique occurrencesADate(Recurrences recurrences) {
        var acteur = Acteur.systeme("récurrence des actions");
        return new TravailPeriodique(
                "actions-occurrences",
                Duration.ofHours(1),
                () ->
                        acteur.executer(() -> {
                            recurrences.aDate().forEach(recurrences::continuerADate);
                            return true;
                        }));
    }
}
