package fr.unisson.essms.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.essms.domaine.Seuils.Seuil;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The way to the next letter, on examples and against every other way.
class CheminTest {

    private static final Seuils SEUILS =
            new Seuils(new Seuil(90, 100), new Seuil(70, 50), new Seuil(40, 20));

    @Test
    void le_chemin_prend_les_elements_qui_rapportent_le_plus() {
        // Criterion 1 has one element, criterion 2 has three: a mark on the first weighs three.
        var hauteurs =
                List.of(
                        hauteur("1.1", 1, false, 10, 2),
                        hauteur("1.1", 2, false, 20, 3),
                        hauteur("1.1", 2, false, 21, 3),
                        hauteur("1.1", 2, false, 22, 3));
        // (2 + 3) ÷ 2 = 2.5, 50 out of 100: C. B asks for 3.1, 0.6 more, hence two halves.
        var chemin = Chemin.depuis(hauteurs, SEUILS).orElseThrow();
        assertThat(chemin.vers()).isEqualTo(Lettre.B);
        assertThat(chemin.hausses()).containsExactly(new Chemin.Hausse(10, 0, 2, 4));
        assertThat(chemin.points()).isEqualTo(2);
        assertThat(chemin.atteinte().objectifs().setScale(4, RoundingMode.HALF_UP))
                .isEqualByComparingTo("83.3333");
    }

    @Test
    void le_chemin_releve_l_imperatif_a_qui_il_manque_le_moins() {
        var hauteurs =
                List.of(
                        hauteur("2.2", 1, true, 10, 1),
                        hauteur("2.2", 1, true, 11, 1),
                        hauteur("2.2", 2, true, 20, 4),
                        hauteur("2.2", 2, true, 21, 2),
                        hauteur("2.2", 3, false, 30, 4));
        // Means 1, 3 and 4: 55.6 out of 100 and no imperative at 3.5. C asks for one in five.
        var chemin = Chemin.depuis(hauteurs, SEUILS).orElseThrow();
        assertThat(chemin.vers()).isEqualTo(Lettre.C);
        assertThat(chemin.hausses()).containsExactly(new Chemin.Hausse(21, 0, 2, 3));
    }

    @Test
    void au_niveau_A_il_n_y_a_plus_de_chemin_et_sans_cote_non_plus() {
        assertThat(Chemin.depuis(List.of(hauteur("1.1", 1, false, 10, 4)), SEUILS)).isEmpty();
        assertThat(Chemin.depuis(List.of(), SEUILS)).isEmpty();
    }

    /// Every way is tried by brute force on small evaluations: none is shorter.
    @Test
    void aucun_chemin_n_est_plus_court() {
        var hasard = new Random(20260322);
        int essais = 0;
        for (int i = 0; i < 400; i++) {
            var hauteurs = auHasard(hasard);
            var chemin = Chemin.depuis(hauteurs, SEUILS);
            if (chemin.isEmpty()) continue;
            essais++;
            var trouve = chemin.orElseThrow();
            assertThat(trouve.atteinte().lettre(SEUILS))
                    .as("%s", hauteurs)
                    .isLessThanOrEqualTo(trouve.vers());
            assertThat(trouve.points())
                    .as("%s", hauteurs)
                    .isEqualTo(auPlusCourt(hauteurs, trouve.vers()))
                    .isEqualTo(trouve.hausses().stream().mapToInt(h -> h.vers() - h.de()).sum());
        }
        assertThat(essais).isGreaterThan(200);
    }

    private static int auPlusCourt(List<Hauteur> hauteurs, Lettre vers) {
        return essayer(hauteurs, 0, new HashMap<>(), 0, vers, Integer.MAX_VALUE);
    }

    private static int essayer(
            List<Hauteur> hauteurs,
            int rang,
            Map<Hauteur, Integer> gagnees,
            int points,
            Lettre vers,
            int meilleur) {
        if (points >= meilleur) return meilleur;
        if (rang == hauteurs.size()) {
            return Chemin.mesurer(hauteurs, gagnees).orElseThrow().lettre(SEUILS).compareTo(vers)
                            <= 0
                    ? points
                    : meilleur;
        }
        var h = hauteurs.get(rang);
        int trouve = meilleur;
        for (int n = 0; n <= h.reste(); n++) {
            gagnees.put(h, n);
            trouve = essayer(hauteurs, rang + 1, gagnees, points + n, vers, trouve);
        }
        gagnees.remove(h);
        return trouve;
    }

    /// Two to four criteria of one or two elements, in two objectives, one of them at times 3.10.
    private static List<Hauteur> auHasard(Random hasard) {
        var hauteurs = new ArrayList<Hauteur>();
        int criteres = 2 + hasard.nextInt(3);
        for (int c = 0; c < criteres && hauteurs.size() < 6; c++) {
            var objectif = List.of("2.2", "3.10", "3.11").get(hasard.nextInt(3));
            boolean imperatif = !objectif.equals("3.10") && hasard.nextBoolean();
            int elements = 1 + hasard.nextInt(2);
            for (int e = 0; e < elements && hauteurs.size() < 6; e++) {
                int personnes = imperatif || hasard.nextInt(4) > 0 ? 1 : 2;
                for (int p = 0; p < personnes && hauteurs.size() < 6; p++) {
                    hauteurs.add(
                            new Hauteur(
                                    objectif, c, imperatif, c * 10L + e, p, 1 + hasard.nextInt(4)));
                }
            }
        }
        return hauteurs;
    }

    private static Hauteur hauteur(
            String objectif, long critere, boolean imperatif, long element, int points) {
        return new Hauteur(objectif, critere, imperatif, element, 0, points);
    }
}
