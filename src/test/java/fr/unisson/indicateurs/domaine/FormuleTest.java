package fr.unisson.indicateurs.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormuleTest {

    private static final Map<String, BigDecimal> VALEURS =
            Map.of(
                    "A", BigDecimal.valueOf(6),
                    "B", BigDecimal.valueOf(3),
                    "ZERO", BigDecimal.ZERO);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A + B × 2 | 12",
                "(A + B) × 2 | 18",
                "A ÷ B ÷ 2 | 1",
                "A - B - 1 | 2",
                "A − -B | 9",
                "-(A+B)*2 | -18",
                "1,5 * A/B | 3",
                "0.5*A | 3"
            })
    void une_formule_se_lit_comme_a_l_ecole(String formule, BigDecimal attendu) {
        assertThat(Formule.refus(formule)).isEmpty();
        assertThat(Formule.lire(formule).evaluer(VALEURS))
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo(attendu));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A ÷ ZERO", "A / (B - 3)", "A + ABSENT", "A ÷ ZERO × 0"})
    void une_division_par_zero_ou_un_terme_absent_ne_donne_pas_de_valeur(String formule) {
        assertThat(Formule.lire(formule).evaluer(VALEURS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "A +",
                "A B",
                "(A",
                "A)",
                "()",
                "a + b",
                "A ; drop",
                "A ** B",
                "système(A)",
                "A % B",
                "2A",
                "× A"
            })
    void ce_qui_n_est_pas_une_formule_est_refuse_en_disant_pourquoi(String formule) {
        assertThat(Formule.refus(formule))
                .hasValueSatisfying(r -> assertThat(r.phrase()).endsWith("."));
    }

    @Test
    void une_formule_demesuree_est_refusee() {
        assertThat(Formule.refus("(".repeat(60) + "A" + ")".repeat(60))).isPresent();
        assertThat(Formule.refus("-".repeat(60) + "A")).isPresent();
        assertThat(Formule.refus("A+".repeat(300) + "A")).isPresent();
    }

    @Test
    void une_formule_dit_ce_qu_elle_lit() {
        assertThat(Formule.lire("(A + B_2) ÷ (A × 365)").codes())
                .containsExactlyInAnyOrder("A", "B_2");
    }

    @Test
    void un_cercle_se_voit_si_long_soit_il() {
        var d =
                new Dependances(
                        Map.of(
                                "A",
                                Set.of("B"),
                                "B",
                                Set.of("C", "X"),
                                "C",
                                Set.of("A"),
                                "D",
                                Set.of("X")));
        assertThat(d.cercle("A")).contains(List.of("A", "B", "C", "A"));
        assertThat(d.cercle("D")).isEmpty();
    }

    @Test
    void les_formules_se_refont_apres_ce_qu_elles_lisent() {
        var d =
                new Dependances(
                        Map.of(
                                "TOTAL", Set.of("PART", "BASE"),
                                "PART", Set.of("BASE"),
                                "AUTRE", Set.of("LOIN")));
        assertThat(d.aRefaire(Set.of("BASE"))).containsExactly("PART", "TOTAL");
        assertThat(d.aRefaire(Set.of("RIEN"))).isEmpty();
    }
}
