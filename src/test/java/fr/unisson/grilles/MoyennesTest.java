package fr.unisson.grilles;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.grilles.Moyennes.Methode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Averages computed by hand on one small tree: a chapter of two objectives, one of two criteria,
/// the other of one.
class MoyennesTest {

    private static final List<Noeud> ARBRE =
            List.of(
                    noeud(1, null, "1"),
                    noeud(10, 1L, "1"),
                    noeud(100, 10L, "1"),
                    noeud(1000, 100L, "1"),
                    noeud(1001, 100L, "1"),
                    noeud(101, 10L, "1"),
                    noeud(1010, 101L, "1"),
                    noeud(1011, 101L, "1"),
                    noeud(1012, 101L, "1"),
                    noeud(11, 1L, "1"),
                    noeud(110, 11L, "1"),
                    noeud(1100, 110L, "1"));

    /// The table is written to be read, and corrected, by whoever knows the method.
    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/essms/moyennes.csv", numLinesToSkip = 1, delimiter = ';')
    void chaque_niveau_est_la_moyenne_de_ce_qui_est_cote_dessous(
            Methode methode,
            String cotes,
            String critere100,
            String critere101,
            String objectif10,
            String objectif11,
            String chapitre) {
        var moyennes = Moyennes.de(ARBRE, notes(cotes), methode);
        assertThat(dites(moyennes, 100, 101, 10, 11, 1))
                .containsExactly(critere100, critere101, objectif10, objectif11, chapitre);
    }

    @Test
    void un_poids_compte_dans_la_moyenne_de_son_parent_et_non_quand_rien_n_est_cote() {
        var arbre =
                List.of(
                        noeud(1, null, "1"),
                        noeud(10, 1L, "3"),
                        noeud(100, 10L, "1"),
                        noeud(11, 1L, "1"),
                        noeud(110, 11L, "2"),
                        noeud(111, 11L, "1"));
        var moyennes =
                Moyennes.de(
                        arbre,
                        Map.of(100L, n("2"), 110L, n("4"), 111L, n("1")),
                        Methode.DECIMALES_2024);
        // (4 × 2 + 1) ÷ 3 = 3, then (2 × 3 + 3) ÷ 4 = 2.25
        assertThat(dites(moyennes, 11, 1)).containsExactly("3.0000", "2.2500");
        assertThat(dites(Moyennes.de(arbre, Map.of(111L, n("1")), Methode.DECIMALES_2024), 11, 1))
                .containsExactly("1.0000", "1.0000");
    }

    @Test
    void l_arrondi_ne_touche_que_le_niveau_au_dessus_des_feuilles() {
        // 3.5 → 4 and 2.5 → 3: the objective keeps its half.
        var moyennes = Moyennes.de(ARBRE, notes("3 4 2 3 - -"), Methode.ARRONDI_2022);
        assertThat(dites(moyennes, 100, 101, 10)).containsExactly("4.0000", "3.0000", "3.5000");
    }

    @Test
    void les_decimales_sont_gardees_jusqu_a_la_lecture() {
        // Thirds added before any rounding: (3.333… + 3.666…) ÷ 2 is exactly 3.5.
        var moyennes =
                Moyennes.de(
                        List.of(
                                noeud(1, null, "1"),
                                noeud(10, 1L, "1"),
                                noeud(100, 10L, "1"),
                                noeud(101, 10L, "1"),
                                noeud(102, 10L, "1"),
                                noeud(11, 1L, "1"),
                                noeud(110, 11L, "1"),
                                noeud(111, 11L, "1"),
                                noeud(112, 11L, "1")),
                        Map.of(
                                100L, n("3"), 101L, n("3"), 102L, n("4"), 110L, n("3"), 111L,
                                n("4"), 112L, n("4")),
                        Methode.DECIMALES_2024);
        assertThat(dites(moyennes, 10, 11, 1)).containsExactly("3.3333", "3.6667", "3.5000");
        // Exact: rounded here, then where it is read, 3.664986 would read 3.67.
        assertThat(moyennes.de(11).orElseThrow()).isLessThan(n("3.66667"));
    }

    @Test
    void des_noeuds_epars_ont_leur_moyenne_sans_ceux_que_rien_ne_cote() {
        var moyennes = Moyennes.de(ARBRE, notes("4 4 - - - 1"), Methode.DECIMALES_2024);
        var parId = new HashMap<Long, Noeud>();
        ARBRE.forEach(n -> parId.put(n.id(), n));
        var choisis = new ArrayList<Noeud>();
        for (long id : new long[] {100, 101, 110}) {
            var noeud = parId.get(id);
            if (noeud != null) choisis.add(noeud);
        }
        assertThat(moyennes.de(choisis).orElseThrow()).isEqualByComparingTo("2.5");
        assertThat(moyennes.de(List.of())).isEmpty();
    }

    private static List<String> dites(Moyennes moyennes, long... noeuds) {
        var dites = new ArrayList<String>();
        for (long n : noeuds) dites.add(moyennes.de(n).map(MoyennesTest::dite).orElse("-"));
        return dites;
    }

    private static String dite(BigDecimal note) {
        return note.setScale(4, RoundingMode.HALF_UP).toPlainString();
    }

    /// Eleven answers whose sum is 28: 2.5454…, hence 2.5. With two decimals first, 2.55, hence
    /// 2.6.
    @Test
    void une_moyenne_ne_s_arrondit_que_la_ou_elle_est_dite() {
        var moyenne = Moyennes.diviser(n("28"), n("11"));
        assertThat(moyenne.setScale(1, RoundingMode.HALF_UP)).isEqualByComparingTo("2.5");
        assertThat(moyenne.setScale(2, RoundingMode.HALF_UP).setScale(1, RoundingMode.HALF_UP))
                .as("rounded twice")
                .isEqualByComparingTo("2.6");
    }

    @Test
    void des_tiers_qui_font_un_entier_le_font_encore() {
        var ecart = Moyennes.diviser(n("4"), n("3")).subtract(Moyennes.diviser(n("1"), n("3")));
        assertThat(ecart).isEqualByComparingTo("1");
    }

    private static Map<Long, BigDecimal> notes(String cotes) {
        long[] feuilles = {1000, 1001, 1010, 1011, 1012, 1100};
        var notes = new HashMap<Long, BigDecimal>();
        var lues = cotes.split(" ", -1);
        for (int i = 0; i < lues.length; i++) {
            if (!lues[i].equals("-")) notes.put(feuilles[i], n(lues[i]));
        }
        return notes;
    }

    private static BigDecimal n(String nombre) {
        return new BigDecimal(nombre);
    }

    private static Noeud noeud(long id, @Nullable Long parent, String poids) {
        return new Noeud(
                id,
                parent,
                Long.toString(id),
                "Nœud " + id,
                "",
                "",
                n(poids),
                false,
                "",
                "",
                Portee.PARTOUT,
                List.of());
    }
}
