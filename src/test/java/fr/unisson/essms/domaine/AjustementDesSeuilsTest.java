package fr.unisson.essms.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.essms.domaine.AjustementDesSeuils.Groupe;
import fr.unisson.essms.domaine.Seuils.Seuil;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Cut-offs found again from letters alone.
class AjustementDesSeuilsTest {

    /// Groups as `objectives/imperatives letter×number`; then A, B and C as
    /// `objectives/imperatives`, and how many letters they explain.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # one group by letter: the most demanding cut-off that keeps it
                    96/100 A×25, 85/90 B×25, 60/50 C×25, 30/10 D×25 | 96/100 | 85/90 | 60/50 | 100
                    # the least of each letter decides, on each dimension apart
                    92/100 A×20, 99/95 A×20, 85/90 B×20, 60/50 C×20, 30/10 D×20 | 92/95 | 85/90 | 60/50 | 100
                    # high means with a low share are C: the share decides
                    96/100 A×20, 96/60 B×20, 96/30 C×20, 50/10 D×40 | 96/100 | 96/60 | 96/30 | 100
                    # two evaluations out of 100 that no cut-off explains
                    96/100 A×24, 85/90 B×24, 60/50 C×25, 30/10 D×25, 10/0 A×1, 98/100 D×1 | 96/100 | 85/90 | 60/50 | 98
                    """)
    void les_seuils_sont_ceux_qui_redonnent_le_plus_de_niveaux(
            String groupes, String a, String b, String c, int expliquees) {
        var trouves = AjustementDesSeuils.de(groupes(groupes)).orElseThrow();
        assertThat(trouves.seuils()).isEqualTo(new Seuils(seuil(a), seuil(b), seuil(c)));
        assertThat(trouves.evaluations()).isEqualTo(100);
        assertThat(trouves.expliquees()).isEqualTo(expliquees);
    }

    /// Every whole point of both dimensions, lettered by cut-offs chosen beforehand.
    @Test
    void des_seuils_connus_se_retrouvent_exactement() {
        var connus = new Seuils(new Seuil(88, 95), new Seuil(71, 60), new Seuil(40, 22));
        var groupes = new ArrayList<Groupe>();
        for (int o = 0; o <= 100; o++) {
            for (int i = 0; i <= 100; i++) {
                groupes.add(
                        new Groupe(
                                o,
                                i,
                                connus.lettre(BigDecimal.valueOf(o), BigDecimal.valueOf(i)),
                                2));
            }
        }
        var trouves = AjustementDesSeuils.de(groupes).orElseThrow();
        assertThat(trouves.seuils()).isEqualTo(connus);
        assertThat(trouves.part()).isEqualByComparingTo("100");
        assertThat(trouves.seuils().ordonnes()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    96/100 A×24, 85/90 B×25, 60/50 C×25, 30/10 D×25
                    96/100 A×50, 85/90 B×50, 60/50 C×50
                    """)
    void trop_peu_d_evaluations_ou_un_niveau_absent_ne_disent_rien(String groupes) {
        assertThat(AjustementDesSeuils.de(groupes(groupes))).isEmpty();
    }

    @Test
    void la_part_expliquee_ne_s_arrondit_jamais_a_toutes() {
        assertThat(new AjustementDesSeuils(Seuils.SUPPOSES, 10_000, 9_999).part())
                .isEqualByComparingTo("99.9");
    }

    private static List<Groupe> groupes(String ecrits) {
        return Arrays.stream(ecrits.split(", ", -1))
                .map(g -> g.strip().split("[/ ×]", -1))
                .map(g ->
                        new Groupe(
                                Integer.parseInt(g[0]),
                                Integer.parseInt(g[1]),
                                Lettre.valueOf(g[2]),
                                Integer.parseInt(g[3])))
                .toList();
    }

    private static Seuil seuil(String ecrit) {
        var s = ecrit.split("/", -1);
        return new Seuil(Integer.parseInt(s[0]), Integer.parseInt(s[1]));
    }
}
