package fr.unisson.evaluations.domaine;

import static fr.unisson.evaluations.CollegeRepondant.PROFESSIONNELS;
import static fr.unisson.evaluations.CollegeRepondant.USAGERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.evaluations.domaine.Indice.Ligne;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Figures computed by hand, one line per case.
class CritereTest {

    private static final Bareme MAISON = bareme(0, 4);

    /// Marks of one college, then n, median, mean, min, max, split.
    @ParameterizedTest
    @CsvSource({
        "3,          1, 3,    3,      3, 3, false",
        "2 3,        2, 2.5,  2.5,    2, 3, false",
        "0 3,        2, 1.5,  1.5,    0, 3, true",
        "1 1 4,      3, 1,    2,      1, 4, true",
        "1 2 3 3,    4, 2.5,  2.25,   1, 3, false",
        "0 1 2 3 4,  5, 2,    2,      0, 4, true",
        "2 2 2 2 3,  5, 2,    2.2,    2, 3, false"
    })
    void le_resume_d_un_college(
            String notes,
            int n,
            String mediane,
            String moyenne,
            int min,
            int max,
            boolean partage) {
        var r = Resume.de(effectifs(notes), MAISON).orElseThrow();
        assertThat(r.n()).isEqualTo(n);
        assertThat(r.mediane()).isEqualByComparingTo(mediane);
        assertThat(r.moyenne()).isEqualByComparingTo(moyenne);
        assertThat(r.minimum()).isEqualByComparingTo(BigDecimal.valueOf(min));
        assertThat(r.maximum()).isEqualByComparingTo(BigDecimal.valueOf(max));
        assertThat(r.partage()).isEqualTo(partage);
    }

    @Test
    void sans_note_qui_compte_il_n_y_a_pas_de_resume() {
        assertThat(Resume.de(Effectifs.AUCUN, MAISON)).isEmpty();
        assertThat(Resume.de(Effectifs.MASQUES, MAISON)).isEmpty();
        var ditesHors =
                new Effectifs(new TreeMap<>(), Map.of(), Map.of("Je ne sais pas", 5), false);
        assertThat(Resume.de(ditesHors, MAISON)).isEmpty();
        assertThat(ditesHors.horsCalcul()).isEqualTo(5);
    }

    /// Professionals, users: users minus professionals, and its band.
    @ParameterizedTest
    @CsvSource({
        "3 3 3, 3 3 3,   0,    PARTAGE",
        "3 3 3, 2 2 3,  -0.67, PARTAGE",
        "3 3 3, 2 2 2,  -1,    A_DISCUTER",
        "2 2 2, 3 3 3,   1,    A_DISCUTER",
        "3 3 3, 1 1 2,  -1.67, A_DISCUTER",
        "3 3 3, 1 1 1,  -2,    DIVERGENT",
        "0 0 0, 4 4 4,   4,    DIVERGENT"
    })
    void l_ecart_et_sa_bande(String pros, String usagers, String ecart, Ecart.Bande bande) {
        var e = critere(0, pros, usagers, null).ecart().orElseThrow();
        assertThat(e.valeur().setScale(2, java.math.RoundingMode.HALF_UP))
                .isEqualByComparingTo(ecart);
        assertThat(e.bande()).isEqualTo(bande);
    }

    @Test
    void un_college_masque_ne_donne_ni_ecart_ni_moyenne_commune() {
        var c =
                new Critere(
                        1,
                        0,
                        MAISON,
                        Map.of(PROFESSIONNELS, effectifs("3 3 3"), USAGERS, Effectifs.MASQUES),
                        null);
        assertThat(c.ecart()).isEmpty();
        assertThat(c.equilibre()).isEmpty();
        assertThat(c.fourchette()).hasSize(2);
    }

    @Test
    void chaque_college_pese_autant_que_l_autre() {
        var c = critere(0, "4 4 4 4 4 4 4 4", "0 0", null);
        assertThat(c.equilibre().orElseThrow()).isEqualByComparingTo("2");
    }

    @ParameterizedTest
    @CsvSource({"2, false", "1, false", "3, false", "0, true", "4, true"})
    void une_note_conjointe_hors_de_toutes_les_autres_se_voit(int note, boolean hors) {
        assertThat(critere(0, "2 3 3", "1 1 2", null).horsFourchette(BigDecimal.valueOf(note)))
                .isEqualTo(hors);
    }

    /// (4 − joint) + |gap|
    @ParameterizedTest
    @CsvSource({
        "3 3 3, 3 3 3, 3, 1",
        "3 3 3, 1 1 1, 1, 5",
        "0 0 0, 4 4 4, 0, 8",
        "4 4 4, 4 4 4, 4, 0"
    })
    void la_priorite_d_action(String pros, String usagers, int conjointe, int priorite) {
        assertThat(critere(0, pros, usagers, conjointe).priorite().orElseThrow())
                .isEqualByComparingTo(BigDecimal.valueOf(priorite));
        assertThat(critere(0, pros, usagers, null).priorite()).isEmpty();
    }

    @Test
    void on_parle_d_abord_de_ce_qui_divise() {
        var accord = critere(0, "3 3 3", "3 3 3", null);
        var partage = critere(1, "0 3 3 2", "2 2 2", null);
        var divergent = critere(2, "4 4 4", "0 0 0", null);
        var inverse = critere(3, "1 1 1", "3 3 3", null);
        var masque = new Critere(4, 4, MAISON, Map.of(PROFESSIONNELS, effectifs("0 4 4")), null);
        var uniMaisRien = critere(5, "2 2 2", "2 2 2", null);
        var ordre =
                List.of(uniMaisRien, masque, accord, inverse, partage, divergent).stream()
                        .sorted(Critere.ORDRE_DE_DISCUSSION)
                        .toList();
        assertThat(ordre).containsExactly(divergent, inverse, partage, accord, uniMaisRien, masque);
    }

    /// Any scale is brought to 0–4 in proportion, so that bands mean the same everywhere.
    @ParameterizedTest
    @CsvSource({
        "0,   4,   3,   3",
        "1,   4,   1,   0",
        "1,   4,   4,   4",
        "1,   4,   2,   1.3333",
        "0, 100,  50,   2",
        "0,   1,   1,   4",
        "-2,  2,   0,   2"
    })
    void toute_echelle_se_ramene_sur_4(int bas, int haut, String points, String sur4) {
        assertThat(
                        bareme(bas, haut)
                                .sur4(new BigDecimal(points))
                                .setScale(4, java.math.RoundingMode.HALF_UP))
                .isEqualByComparingTo(sur4);
    }

    @Test
    void l_etendue_et_l_ecart_suivent_l_echelle() {
        var deUnAQuatre = bareme(1, 4);
        // 1 and 3 on 1–4 are 0 and 2.67 on 0–4: not split; 1 and 4 are.
        assertThat(Resume.de(effectifs("1 3"), deUnAQuatre).orElseThrow().partage()).isFalse();
        assertThat(Resume.de(effectifs("1 4"), deUnAQuatre).orElseThrow().partage()).isTrue();
        assertThatThrownBy(() -> bareme(4, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    /// Joint marks of a domain of ten (`-` none, `x` not concerned), then its index, empty when
    /// fewer than 70 % of what is concerned has one.
    @ParameterizedTest
    @CsvSource({
        "4444444444, 100",
        "0000000000, 0",
        "2222222---, 50",
        "222222----, ",
        "222222xxxx, 50",
        "2222222xx-, 50",
        "43434343-3, 86.1",
        "xxxxxxxxxx, ",
        "----------, "
    })
    void l_indice_d_un_domaine(String notes, @Nullable String indice) {
        var lignes =
                notes.chars()
                        .mapToObj(c ->
                                new Ligne(
                                        critere(
                                                0,
                                                "2",
                                                "2",
                                                Character.isDigit(c)
                                                        ? Character.digit(c, 10)
                                                        : null),
                                        BigDecimal.ONE,
                                        c != 'x'))
                        .toList();
        var calcule = Indice.de(lignes);
        if (indice == null) {
            assertThat(calcule).isEmpty();
        } else {
            assertThat(calcule.orElseThrow()).isEqualByComparingTo(indice);
        }
    }

    @Test
    void le_poids_d_un_critere_compte_dans_l_indice() {
        var lignes =
                List.of(
                        new Ligne(critere(0, "2", "2", 4), BigDecimal.valueOf(3), true),
                        new Ligne(critere(1, "2", "2", 0), BigDecimal.ONE, true));
        assertThat(Indice.de(lignes).orElseThrow()).isEqualByComparingTo("75");
    }

    private static Critere critere(
            int rang, String pros, String usagers, @Nullable Integer conjointe) {
        return new Critere(
                rang,
                rang,
                MAISON,
                Map.of(PROFESSIONNELS, effectifs(pros), USAGERS, effectifs(usagers)),
                conjointe == null ? null : BigDecimal.valueOf(conjointe));
    }

    private static Effectifs effectifs(String notes) {
        var points = new TreeMap<BigDecimal, Integer>();
        Arrays.stream(notes.strip().split("\\s+", -1))
                .map(BigDecimal::new)
                .forEach(p -> points.merge(p, 1, Integer::sum));
        return new Effectifs(points, Map.of(), Map.of(), false);
    }

    private static Bareme bareme(int bas, int haut) {
        return new Bareme(BigDecimal.valueOf(bas), BigDecimal.valueOf(haut));
    }
}
