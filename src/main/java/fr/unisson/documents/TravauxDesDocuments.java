package fr.unisson.documents;

import fr.unisson.echeances.TravailPeriodique;
import fr.unisson.socle.Acteur;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Forgets the spreadsheets that nobody confirmed in time.
@Configuration(proxyBeanMethods = false)
class TravauxDesDocuments {

    @Bean
    TravailPeriodique oubliDesTableurs(TableursEnAttente tableurs) {
        return new TravailPeriodique(
                "documents-oubli-des-tableurs",
                Duration.ofHours(1),
                () ->
                        Acteur.systeme("oubli des tableurs non repris")
                                .executer(() -> {
                                    tableurs.oublierLesAnciens();
                                }));
    }
}
