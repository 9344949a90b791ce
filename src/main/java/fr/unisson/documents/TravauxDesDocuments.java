package fr.unisson.documents;

import fr.unisson.echeances.TravailPeriodique;
import fr.unisson.socle.Acteur;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Forgets the spreadsheets that nobody confirmed in time, and keeps the S3 store.
@Configuration(proxyBeanMethods = false)
class TravauxDesDocuments {

    @Bean
    static TravailPeriodique deplacementVersLeMagasin(Contenus contenus) {
        return new TravailPeriodique(
                "documents-vers-le-magasin", Duration.ofMinutes(1), contenus::deplacer);
    }

    @Bean
    static TravailPeriodique effacementDuMagasin(Contenus contenus) {
        return new TravailPeriodique(
                "documents-effacement-du-magasin", Duration.ofMinutes(1), contenus::effacer);
    }

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
