package fr.unisson.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HorlogeAjustableTest {

    private static final Instant REEL = Instant.parse("2026-11-22T08:00:00Z");
    private static final Clock REELLE = Clock.fixed(REEL, ZoneOffset.UTC);

    @Test
    void elle_avance_pour_tous_ceux_qui_la_lisent() {
        var horloge = new HorlogeAjustable(REELLE, Duration.ZERO);
        var ailleurs = horloge.withZone(ZoneId.of("America/Martinique"));

        horloge.avancer(Duration.ofDays(30));

        assertThat(horloge.instant()).isEqualTo(REEL.plus(Duration.ofDays(30)));
        assertThat(ailleurs.instant()).isEqualTo(horloge.instant());
    }

    @Test
    void un_jour_du_recit_ne_depend_pas_de_son_avance() {
        var horloge = new HorlogeAjustable(REELLE, Duration.ofDays(30));
        var jadis = Instant.parse("2025-01-01T10:00:00Z");

        assertThat(HorlogeAjustable.a(jadis, horloge::instant)).isEqualTo(jadis);
    }

    @Test
    void son_avance_se_retrouve_au_demarrage_suivant(@TempDir Path donnees) {
        assertThat(new AvanceGardee(donnees.resolve("neuf")).lire()).isEqualTo(Duration.ZERO);

        new AvanceGardee(donnees.resolve("neuf")).ecrire(Duration.ofDays(400));

        assertThat(new AvanceGardee(donnees.resolve("neuf")).lire())
                .isEqualTo(Duration.ofDays(400));
    }
}
