package fr.unisson.audits.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecompteTest {

    /// conform, not conform, left out, rate: worked out by hand.
    @ParameterizedTest
    @CsvSource({
        "12, 3, 0, 80.0",
        "12, 3, 40, 80.0",
        "0, 5, 0, 0.0",
        "5, 0, 2, 100.0",
        "2, 1, 0, 66.7",
        "1, 2, 0, 33.3",
        "1, 7, 0, 12.5",
        "0, 0, 9, ",
        "0, 0, 0, "
    })
    void le_taux_est_la_part_des_conformes_parmi_ce_qui_s_applique(
            int conformes, int nonConformes, int exclues, BigDecimal taux) {
        assertThat(new Decompte(conformes, nonConformes, exclues).taux().orElse(null))
                .isEqualTo(taux);
    }

    /// 1999 out of 2499 rounds to 80,0 and stays below: the fraction is judged, not its rounding.
    @ParameterizedTest
    @CsvSource({
        "4, 1, 80, false",
        "79, 21, 80, true",
        "1999, 500, 80, true",
        "2000, 500, 80, false",
        "0, 0, 80, false",
        "0, 1, 80, true",
        "10, 0, 100, false",
        "99, 1, 100, true"
    })
    void un_objectif_ne_s_atteint_pas_par_arrondi(
            int conformes, int nonConformes, BigDecimal cible, boolean sous) {
        assertThat(new Decompte(conformes, nonConformes, 0).sous(cible)).isEqualTo(sous);
    }

    /// A mean of rates would give 50 %.
    @Test
    void un_domaine_compte_toutes_ses_reponses() {
        var ensemble = Decompte.somme(List.of(new Decompte(9, 0, 1), new Decompte(0, 1, 0)));
        assertThat(ensemble).isEqualTo(new Decompte(9, 1, 1));
        assertThat(ensemble.taux()).contains(new BigDecimal("90.0"));
    }
}
