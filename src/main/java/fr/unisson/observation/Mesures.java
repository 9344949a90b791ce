package fr.unisson.observation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// The platform's counts as gauges. A scrape reads the last ones and asks nothing of the database;
/// [#relever] makes them anew. Labels are kinds and states: nobody's name, no identifier.
@Component
public class Mesures {

    private static final Logger LOG = LoggerFactory.getLogger(Mesures.class);
    private static final String PREFIXE = "unisson.";

    private final EtatDeLaBase base;
    private final MeterRegistry registre;
    private final Clock horloge;
    private final Map<String, MultiGauge> jauges = new TreeMap<>();
    private final Counter echecs;
    private volatile Instant dernier;

    Mesures(EtatDeLaBase base, MeterRegistry registre, Clock horloge) {
        this.base = base;
        this.registre = registre;
        this.horloge = horloge;
        this.dernier = horloge.instant();
        this.echecs =
                Counter.builder(PREFIXE + "releve.echecs")
                        .description("Relevés de la base qui n’ont pas abouti")
                        .register(registre);
        TimeGauge.builder(PREFIXE + "releve.age", this, TimeUnit.SECONDS, Mesures::age)
                .description("Âge des comptes ci-dessous")
                .register(registre);
    }

    /// Former counts stay when new ones cannot be made; their age tells.
    public synchronized void relever() {
        try {
            base.relever().stream()
                    .collect(Collectors.groupingBy(Chiffre::mesure))
                    .forEach(this::poser);
            dernier = horloge.instant();
        } catch (DataAccessException | TransactionException e) {
            echecs.increment();
            LOG.warn("Les comptes de la plateforme n’ont pas pu être relevés", e);
        }
    }

    private void poser(String mesure, List<Chiffre> chiffres) {
        jauges.computeIfAbsent(mesure, m -> MultiGauge.builder(PREFIXE + m).register(registre))
                .register(
                        chiffres.stream()
                                .map(c -> MultiGauge.Row.of(etiquettes(c), c.valeur()))
                                .toList(),
                        true);
    }

    private static Tags etiquettes(Chiffre c) {
        var genre = c.genre().isEmpty() ? Tags.empty() : Tags.of("genre", c.genre());
        return c.etat().isEmpty() ? genre : genre.and("etat", c.etat());
    }

    private double age() {
        return Duration.between(dernier, horloge.instant()).toSeconds();
    }
}
