package fr.unisson.observation;

import fr.unisson.echeances.TravailPeriodique;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.ObservationFilter;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.config.observation.SecurityObservationSettings;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReglagesDObservation.class)
class ObservationConfiguration {

    private static final String ADRESSE = "http.url";

    /// An address may hold an identifier or a secret link: a trace keeps its pattern only.
    @Bean
    static ObservationFilter adressesTues() {
        return contexte ->
                contexte.getHighCardinalityKeyValue(ADRESSE) == null
                        ? contexte
                        : contexte.addHighCardinalityKeyValue(KeyValue.of(ADRESSE, "tue"));
    }

    /// A request is observed once, as a whole; each security filter by itself would cost more than
    /// it tells.
    @Bean
    static SecurityObservationSettings filtresSansObservation() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    static TravailPeriodique menageDesPannes(Pannes pannes) {
        return new TravailPeriodique(
                "ménage des pannes", Duration.ofHours(1), pannes::oublierLesAnciennes);
    }

    /// Each node counts for itself, so that any one of them can be read; none counts while nobody
    /// may read.
    @Bean
    @ConditionalOnProperty(name = "unisson.travaux", havingValue = "tous", matchIfMissing = true)
    static Releves releves(Mesures mesures, ReglagesDObservation reglages) {
        return new Releves(mesures, reglages);
    }

    static final class Releves implements AutoCloseable {

        private final Mesures mesures;
        private final ReglagesDObservation reglages;
        private final ScheduledExecutorService minuterie =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofVirtual().name("observation").factory());

        Releves(Mesures mesures, ReglagesDObservation reglages) {
            this.mesures = mesures;
            this.reglages = reglages;
        }

        @EventListener(ApplicationReadyEvent.class)
        void commencer() {
            if (reglages.port() != null) {
                var millis = reglages.releve().toMillis();
                var _ =
                        minuterie.scheduleWithFixedDelay(
                                mesures::relever, 0, millis, TimeUnit.MILLISECONDS);
            }
        }

        @Override
        public void close() {
            minuterie.shutdownNow();
        }
    }
}
