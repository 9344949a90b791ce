package fr.unisson.socle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.socle.JoursOuvres.Territoire;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JoursOuvresTest {

    private static final JoursOuvres FRANCE = JoursOuvres.FRANCE;

    /// Dates published by the Bureau des longitudes; 1818 and 2285 are the earliest possible ones,
    /// 1943 and 2038 the latest.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1818-03-22", "1943-04-25", "1999-04-04", "2000-04-23", "2008-03-23", "2019-04-21",
                "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2285-03-22"
            })
    void paques_tombe_le_jour_connu(LocalDate paques) {
        assertThat(JoursOuvres.paques(paques.getYear())).isEqualTo(paques);
    }

    @Test
    void les_onze_jours_feries_de_2026_sont_ceux_de_la_loi() {
        assertThat(FRANCE.feries(2026).keySet())
                .extracting(LocalDate::toString)
                .containsExactly(
                        "2026-01-01",
                        "2026-04-06",
                        "2026-05-01",
                        "2026-05-08",
                        "2026-05-14",
                        "2026-05-25",
                        "2026-07-14",
                        "2026-08-15",
                        "2026-11-01",
                        "2026-11-11",
                        "2026-12-25");
    }

    /// In 2008 Ascension Day was the 1st of May.
    @Test
    void deux_fetes_le_meme_jour_n_en_font_qu_une() {
        assertThat(FRANCE.feries(2008)).hasSize(10);
        assertThat(FRANCE.ferie(LocalDate.of(2008, 5, 1))).contains("Fête du travail");
    }

    @ParameterizedTest
    @CsvSource({
        "ALSACE_MOSELLE, 2026-04-03",
        "ALSACE_MOSELLE, 2028-12-26",
        "GUADELOUPE, 2026-05-27",
        "GUYANE, 2026-06-10",
        "MARTINIQUE, 2026-05-22",
        "MAYOTTE, 2026-04-27",
        "LA_REUNION, 2027-12-20"
    })
    void un_jour_local_n_est_ferie_que_la(Territoire territoire, LocalDate jour) {
        assertThat(new JoursOuvres(territoire).ouvre(jour)).isFalse();
        assertThat(FRANCE.ouvre(jour)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // a Wednesday
        "2026-11-18, 2026-11-18, 2026-11-18",
        // a Sunday
        "2026-11-22, 2026-11-20, 2026-11-23",
        // Friday 1 May, then the weekend
        "2026-05-01, 2026-04-30, 2026-05-04",
        "2026-05-03, 2026-04-30, 2026-05-04",
        // Christmas on a Friday, New Year's Day on the next
        "2026-12-27, 2026-12-24, 2026-12-28",
        "2027-01-01, 2026-12-31, 2027-01-04"
    })
    void un_jour_chome_se_deplace_avant_ou_apres(LocalDate jour, LocalDate avant, LocalDate apres) {
        assertThat(FRANCE.ouAvant(jour)).isEqualTo(avant);
        assertThat(FRANCE.ouApres(jour)).isEqualTo(apres);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 0, 2026-11-20",
        "2026-11-20, 1, 2026-11-23",
        "2026-11-21, 1, 2026-11-23",
        "2026-11-23, -1, 2026-11-20",
        "2026-05-07, 1, 2026-05-11",
        "2026-05-11, -1, 2026-05-07",
        "2026-12-24, 5, 2027-01-04"
    })
    void on_compte_en_jours_ouvres(LocalDate depart, int ouvres, LocalDate arrivee) {
        assertThat(FRANCE.plus(depart, ouvres)).isEqualTo(arrivee);
    }

    @Test
    void compter_puis_revenir_retrouve_le_nombre() {
        var depart = LocalDate.of(2026, 1, 2);
        for (var n = 0; n < 300; n++) {
            var arrivee = FRANCE.plus(depart, n);
            assertThat(FRANCE.entre(depart, arrivee)).isEqualTo(n);
            assertThat(FRANCE.plus(arrivee, -n)).isEqualTo(depart);
            assertThat(ChronoUnit.DAYS.between(depart, arrivee)).isGreaterThanOrEqualTo(n);
        }
        assertThat(FRANCE.entre(depart, depart.minusDays(3))).isZero();
    }
}
