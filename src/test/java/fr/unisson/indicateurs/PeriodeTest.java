package fr.unisson.indicateurs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodeTest {

    @ParameterizedTest
    @CsvSource({
        "JOUR, 2026-03-15, 2026-03-15, 2026-03-15, 2026-03-15, le 15 mars 2026",
        "SEMAINE, 2026-03-15, 2026-W11, 2026-03-09, 2026-03-15, la semaine du 9 mars 2026",
        "SEMAINE, 2025-12-31, 2026-W01, 2025-12-29, 2026-01-04, la semaine du 29 décembre 2025",
        "MOIS, 2024-02-29, 2024-02, 2024-02-01, 2024-02-29, en février 2024",
        "TRIMESTRE, 2026-03-31, 2026-T1, 2026-01-01, 2026-03-31, au 1er trimestre 2026",
        "TRIMESTRE, 2026-12-01, 2026-T4, 2026-10-01, 2026-12-31, au 4e trimestre 2026",
        "SEMESTRE, 2026-07-01, 2026-S2, 2026-07-01, 2026-12-31, au 2e semestre 2026",
        "ANNEE, 2026-07-01, 2026, 2026-01-01, 2026-12-31, en 2026"
    })
    void une_periode_se_dit_et_se_relit(
            Frequence frequence,
            LocalDate jour,
            String code,
            LocalDate debut,
            LocalDate fin,
            String dans) {
        var periode = Periode.de(frequence, jour);
        assertThat(periode.code()).isEqualTo(code);
        assertThat(periode.debut()).isEqualTo(debut);
        assertThat(periode.fin()).isEqualTo(fin);
        assertThat(periode.dans()).isEqualTo(dans);
        assertThat(Periode.lire(code)).contains(periode);
        assertThat(periode.plus(5).plus(-5)).isEqualTo(periode);
        assertThat(periode.precedente().fin().plusDays(1)).isEqualTo(debut);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "26",
                "2026-13",
                "2026-T5",
                "2026-T0",
                "2026-S3",
                "2026-02-30",
                "2026-W60",
                "mars"
            })
    void ce_qui_n_est_pas_une_periode_ne_se_lit_pas(String code) {
        assertThat(Periode.lire(code)).isEmpty();
    }

    @Test
    void la_cible_d_un_trimestre_prime_celle_de_l_annee() {
        var annee = new Cible(Periode.of("2026"), BigDecimal.TEN);
        var trimestre = new Cible(Periode.of("2026-T2"), BigDecimal.TWO);
        var cibles = List.of(annee, trimestre);
        assertThat(Cible.pour(Periode.of("2026-05"), cibles)).contains(BigDecimal.TWO);
        assertThat(Cible.pour(Periode.of("2026-07"), cibles)).contains(BigDecimal.TEN);
        assertThat(Cible.pour(Periode.of("2026-S1"), cibles)).contains(BigDecimal.TEN);
        assertThat(Cible.pour(Periode.of("2025-12"), cibles)).isEmpty();
    }
}
