package fr.unisson.echeances.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepriseDEnvoiTest {

    private static final Instant DEPOT = Instant.parse("2026-03-02T08:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, PT1M", "2, PT2M", "3, PT4M", "6, PT32M", "7, PT1H", "40, PT1H"})
    void l_attente_double_jusqu_a_une_heure(int tentatives, Duration attente) {
        assertThat(RepriseDEnvoi.prochaine(DEPOT, tentatives, DEPOT)).contains(DEPOT.plus(attente));
    }

    @Test
    void apres_trois_jours_on_renonce() {
        var juste = DEPOT.plus(Duration.ofDays(3));
        assertThat(RepriseDEnvoi.prochaine(DEPOT, 50, juste)).isPresent();
        assertThat(RepriseDEnvoi.prochaine(DEPOT, 50, juste.plusSeconds(1))).isEmpty();
    }
}
