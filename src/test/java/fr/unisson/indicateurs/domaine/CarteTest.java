package fr.unisson.indicateurs.domaine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Limits and signals on series that textbooks publish with their answers.
class CarteTest {

    /// Nonconforming cans of orange juice in 30 samples of 50: Montgomery, Introduction to
    /// Statistical Quality Control, p-chart example (2nd ed. pp. 152–155; Table 7.1 of later
    /// editions); the same counts, told of chips on wafers, are in the NIST/SEMATECH e-Handbook, §
    /// 6.3.3.2. Published: centre 0.2313, limits 0.0524 and 0.4102, samples 15 and 23 beyond.
    private static final int[] JUS_D_ORANGE = {
        12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9,
        12, 7, 13, 9, 6
    };

    /// Defects on 25 wafers: NIST/SEMATECH e-Handbook, § 6.3.3.1. Published: centre 16, limits 4
    /// and 28; wafer 24 beyond, wafer 3 exactly on the limit.
    private static final int[] DEFAUTS = {
        16, 14, 28, 16, 12, 20, 10, 12, 10, 17, 19, 17, 14, 16, 15, 13, 14, 16, 11, 20, 11, 19, 16,
        31, 13
    };

    /// Flow rate of ten batches: NIST/SEMATECH e-Handbook, § 6.3.2.2. Published: mean 50.81, limits
    /// 45.8159 and 55.8041, nothing beyond.
    private static final double[] DEBIT = {
        49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1
    };

    /// Nonconformities on ten rolls of dyed cloth, and the number of inspection units of each roll:
    /// Montgomery, Introduction to Statistical Quality Control, 2nd ed. (1991), pp. 183–184,
    /// u-chart with a variable size; the series is `dyedcloth` of the R package qcc, whose manual
    /// gives its summary (means 15.30 and 10.75). The limits below were worked out apart from this
    /// program, by the book's formula.
    private static final double[][] TISSU = {
        {14, 10},
        {12, 8},
        {20, 13},
        {11, 10},
        {7, 9.5},
        {10, 10},
        {21, 12},
        {16, 10.5},
        {19, 12},
        {23, 12.5}
    };

    /// Hospital-acquired bacteremias and days at risk, deaths and patients, month by month: Anhøj,
    /// Mohammed, Mastering Statistical Process Control Charts in Healthcare, data set "Bacteremia",
    /// chapter "Calculating Control Limits". Published: 22.7 infections a month; u-chart centred on
    /// 7.5 for 10,000 days, nothing beyond; p-chart centred on 21 %, nothing beyond. (The text
    /// reads u limits "from about 3.5 to 12" off its figure; its own formula gives 2.5 to 12.6.)
    private static final int[][] BACTERIEMIES = {
        {24, 32421, 23, 100}, {29, 29349, 22, 105}, {26, 32981, 13, 99}, {16, 29588, 14, 85},
        {28, 30856, 17, 98}, {16, 30544, 15, 85}, {14, 26482, 15, 89}, {18, 27637, 25, 99},
        {27, 30495, 21, 103}, {30, 30600, 24, 86}, {28, 31770, 23, 110}, {24, 31679, 26, 98},
        {16, 32720, 18, 93}, {25, 29698, 23, 96}, {20, 32118, 24, 115}, {25, 30212, 25, 102},
        {22, 31612, 15, 94}, {28, 30514, 21, 94}, {23, 26362, 26, 94}, {23, 28131, 16, 97},
        {17, 29071, 25, 114}, {22, 28481, 22, 108}, {21, 29223, 24, 102}, {22, 28611, 18, 104}
    };

    /// Hospital-acquired infections by Clostridioides difficile in 24 months: the same book,
    /// chapter "Highlighting Freaks, Shifts, and Trends". Published: point 1 above the upper limit,
    /// and a run of eleven points below the centre, from the 14th to the 24th.
    private static final int[] CLOSTRIDIUM = {
        12, 7, 1, 4, 4, 5, 8, 5, 8, 3, 5, 6, 7, 4, 5, 3, 4, 4, 3, 4, 5, 4, 5, 5
    };

    @Test
    void la_carte_p_retrouve_les_limites_publiees_du_jus_d_orange() {
        var points =
                Arrays.stream(JUS_D_ORANGE)
                        .mapToObj(d -> Point.de("échantillon", d, 50, 1))
                        .toList();
        var carte = Carte.de(Carte.Type.PART, points, 1);
        assertThat(carte.centre()).isCloseTo(0.2313, within(5e-5));
        assertThat(carte.basses()).allSatisfy(b -> assertThat(b).isCloseTo(0.0524, within(5e-5)));
        assertThat(carte.hautes()).allSatisfy(h -> assertThat(h).isCloseTo(0.4102, within(1e-4)));
        assertThat(horsLimites(carte)).containsExactly(15, 23);
    }

    @Test
    void les_pour_cent_donnent_les_memes_signaux() {
        var points =
                Arrays.stream(JUS_D_ORANGE)
                        .mapToObj(d -> Point.de("échantillon", d, 50, 100))
                        .toList();
        var carte = Carte.de(Carte.Type.PART, points, 100);
        assertThat(carte.hautes().getFirst()).isCloseTo(41.02, within(0.01));
        assertThat(horsLimites(carte)).containsExactly(15, 23);
    }

    @Test
    void la_carte_u_retrouve_les_limites_publiees_des_plaquettes() {
        var points = Arrays.stream(DEFAUTS).mapToObj(d -> Point.de("plaquette", d, 1, 1)).toList();
        var carte = Carte.de(Carte.Type.TAUX, points, 1);
        assertThat(carte.centre()).isCloseTo(16, within(1e-9));
        assertThat(carte.basses().getFirst()).isCloseTo(4, within(1e-9));
        assertThat(carte.hautes().getFirst()).isCloseTo(28, within(1e-9));
        assertThat(horsLimites(carte)).containsExactly(24);
    }

    @Test
    void les_valeurs_individuelles_retrouvent_les_limites_publiees_du_debit() {
        var points = Arrays.stream(DEBIT).mapToObj(v -> Point.de("lot", v)).toList();
        var carte = Carte.de(Carte.Type.INDIVIDUELLE, points, 1);
        assertThat(carte.basses().getFirst()).isCloseTo(45.8159, within(5e-5));
        assertThat(carte.hautes().getFirst()).isCloseTo(55.8041, within(5e-5));
        assertThat(horsLimites(carte)).isEmpty();
        assertThat(carte.mediane()).isCloseTo(51.25, within(1e-9));
        assertThat(carte.centre()).isEqualTo(carte.mediane());
    }

    @Test
    void la_carte_u_suit_la_taille_de_chaque_rouleau_de_tissu() {
        var carte =
                Carte.de(
                        Carte.Type.TAUX,
                        Arrays.stream(TISSU).map(r -> Point.de("rouleau", r[0], r[1], 1)).toList(),
                        1);
        // The mean weighted by sizes, 153 / 107.5; the plain mean of the ten rates is 1.3972.
        assertThat(carte.centre()).isCloseTo(1.423256, within(5e-7));
        limites(carte, 0, 0.291474, 2.555038);
        limites(carte, 1, 0.157885, 2.688626);
        limites(carte, 2, 0.430617, 2.415894);
        limites(carte, 4, 0.262072, 2.584440);
        limites(carte, 7, 0.318750, 2.527762);
        assertThat(horsLimites(carte)).isEmpty();
    }

    @Test
    void les_cartes_u_et_p_retrouvent_ce_qui_est_publie_des_bacteriemies() {
        var taux =
                Carte.de(
                        Carte.Type.TAUX,
                        Arrays.stream(BACTERIEMIES)
                                .map(m -> Point.de("mois", m[0], m[1], 10_000))
                                .toList(),
                        10_000);
        assertThat(taux.centre()).isCloseTo(7.5, within(0.05));
        assertThat(horsLimites(taux)).isEmpty();
        // The fewest days at risk, then the most.
        limites(taux, 18, 2.4687, 12.6182);
        limites(taux, 2, 3.0064, 12.0805);
        var part =
                Carte.de(
                        Carte.Type.PART,
                        Arrays.stream(BACTERIEMIES)
                                .map(m -> Point.de("mois", m[2], m[3], 100))
                                .toList(),
                        100);
        assertThat(part.centre()).isCloseTo(21, within(0.5));
        assertThat(horsLimites(part)).isEmpty();
    }

    @Test
    void les_signaux_publies_des_infections_a_clostridium_sont_retrouves() {
        var carte =
                Carte.de(
                        Carte.Type.TAUX,
                        Arrays.stream(CLOSTRIDIUM)
                                .mapToObj(n -> Point.de("mois", n, 1, 1))
                                .toList(),
                        1);
        assertThat(horsLimites(carte)).containsExactly(1);
        var suites = carte.signaux().stream().filter(s -> s.regle() == Regle.MEME_COTE).toList();
        assertThat(suites).hasSize(1);
        assertThat(suites.getFirst().premier() + 1).isEqualTo(14);
        assertThat(suites.getFirst().dernier() + 1).isEqualTo(24);
        assertThat(suites.getFirst().haut()).isFalse();
    }

    @Test
    void les_limites_suivent_la_taille_de_chaque_periode() {
        var points = new ArrayList<Point>();
        for (int i = 0; i < 10; i++) points.add(Point.de("mois", 10, i == 0 ? 25 : 100, 1));
        var carte = Carte.de(Carte.Type.PART, points, 1);
        double large = Objects.requireNonNull(carte.hautes().get(0));
        double etroite = Objects.requireNonNull(carte.hautes().get(1));
        double centre = Objects.requireNonNull(carte.centre());
        assertThat(centre).isCloseTo(100d / 925, within(1e-9));
        assertThat((large - centre) / (etroite - centre)).isCloseTo(2, within(1e-9));
    }

    @Test
    void une_proportion_ne_sort_pas_de_zero_et_cent() {
        var points = new ArrayList<Point>();
        for (int i = 0; i < 12; i++) points.add(Point.de("mois", i % 3 == 0 ? 1 : 0, 4, 100));
        var carte = Carte.de(Carte.Type.PART, points, 100);
        assertThat(carte.basses()).allSatisfy(b -> assertThat(b).isEqualTo(0));
        assertThat(carte.hautes()).allSatisfy(h -> assertThat(h).isLessThanOrEqualTo(100));
    }

    @Test
    void trop_peu_de_valeurs_ne_donnent_pas_de_limites() {
        var points = suite("1 2 3 4 5 4 3 2 1");
        assertThat(Carte.de(Carte.Type.INDIVIDUELLE, points, 1).limitee()).isFalse();
        assertThat(Carte.de(Carte.Type.INDIVIDUELLE, suite("1 2 3 4 5 4 3 2 1 2"), 1).limitee())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // Eight on one side, seven are not enough.
        "9 1 1 1 1 1 1 1 1 9 9 9 9 9 9 9, 5, 2..9 bas",
        "9 1 1 1 1 1 1 1 9 9 9 9 9 9 9, 5, ''",
        // A longer row is told whole, once.
        "9 9 9 9 9 9 9 9 9 1, 5, 1..9 haut",
        // A point on the centre neither counts nor breaks.
        "9 9 9 9 5 9 9 9 9 1, 5, 1..9 haut",
        "9 9 9 9 5 9 9 9 1, 5, ''",
        // A period without a value ends the row.
        "9 9 9 9 - 9 9 9 9 1, 5, ''"
    })
    void huit_points_du_meme_cote_font_un_signal(String serie, double centre, String attendu) {
        assertThat(lire(suite(serie), centre, Regle.MEME_COTE)).isEqualTo(attendu);
    }

    @ParameterizedTest
    @CsvSource({
        "1 2 3 4 5 6, 1..6 haut",
        "1 2 3 4 5, ''",
        "6 5 4 3 2 1 0, 1..7 bas",
        // Equal neighbours count once.
        "1 2 2 3 4 5 6, 1..7 haut",
        "1 2 2 3 4 5, ''",
        // The turn belongs to both.
        "1 2 3 4 5 6 5 4 3 2 1, 1..6 haut 6..11 bas",
        "1 2 3 - 4 5 6, ''"
    })
    void six_points_dans_le_meme_sens_font_une_tendance(String serie, String attendu) {
        assertThat(lire(suite(serie), null, Regle.TENDANCE)).isEqualTo(attendu);
    }

    @Test
    void une_valeur_manquante_n_est_pas_un_zero() {
        var carte = Carte.de(Carte.Type.INDIVIDUELLE, suite("4 - 6"), 1);
        assertThat(carte.mediane()).isEqualTo(5);
        assertThat(carte.mesures()).isEqualTo(2);
        assertThat(Carte.de(Carte.Type.PART, suite("- -"), 1).centre()).isNull();
    }

    private static String lire(
            List<Point> points, @org.jspecify.annotations.Nullable Double centre, Regle regle) {
        var sans = points.stream().map(_ -> (Double) null).toList();
        return Signaux.de(points, centre, new ArrayList<>(sans), new ArrayList<>(sans)).stream()
                .filter(s -> s.regle() == regle)
                .map(s ->
                        (s.premier() + 1)
                                + ".."
                                + (s.dernier() + 1)
                                + (s.haut() ? " haut" : " bas"))
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    private static void limites(Carte carte, int point, double bas, double haut) {
        assertThat(carte.basses().get(point)).isCloseTo(bas, within(5e-5));
        assertThat(carte.hautes().get(point)).isCloseTo(haut, within(5e-5));
    }

    private static List<Integer> horsLimites(Carte carte) {
        return carte.signaux().stream()
                .filter(s -> s.regle() == Regle.HORS_LIMITES)
                .map(s -> s.premier() + 1)
                .toList();
    }

    private static List<Point> suite(String valeurs) {
        return Arrays.stream(valeurs.split(" ", -1))
                .map(v ->
                        v.equals("-")
                                ? Point.vide("mois")
                                : Point.de("mois", Double.parseDouble(v)))
                .toList();
    }
}
