package fr.unisson.indicateurs.domaine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a series with the three rules of [Regle].
final class Signaux {

    private static final double EGAL = 1e-9;

    private Signaux() {}

    static List<Signal> de(
            List<Point> points,
            @Nullable Double centre,
            List<@Nullable Double> basses,
            List<@Nullable Double> hautes) {
        var signaux = new ArrayList<Signal>();
        horsLimites(points, basses, hautes, signaux);
        if (centre != null) memeCote(points, centre, signaux);
        tendances(points, signaux);
        return signaux;
    }

    private static void horsLimites(
            List<Point> points,
            List<@Nullable Double> basses,
            List<@Nullable Double> hautes,
            List<Signal> signaux) {
        for (int i = 0; i < points.size(); i++) {
            var v = points.get(i).valeur();
            var bas = basses.get(i);
            var haut = hautes.get(i);
            if (v == null || bas == null || haut == null) continue;
            if (v > haut + EGAL) {
                signaux.add(new Signal(Regle.HORS_LIMITES, List.of(i), true));
            } else if (v < bas - EGAL) {
                signaux.add(new Signal(Regle.HORS_LIMITES, List.of(i), false));
            }
        }
    }

    /// A row is told whole, once, however long.
    private static void memeCote(List<Point> points, double centre, List<Signal> signaux) {
        var suite = new ArrayList<Integer>();
        int cote = 0;
        for (int i = 0; i <= points.size(); i++) {
            var v = i < points.size() ? points.get(i).valeur() : null;
            int ici = v == null ? 0 : signe(v - centre);
            if (v != null && ici == 0) continue;
            if (v == null || ici != cote) {
                retenir(Regle.MEME_COTE, suite, Regle.DU_MEME_COTE, cote > 0, signaux);
                suite.clear();
                cote = ici;
            }
            if (v != null) suite.add(i);
        }
    }

    private static void tendances(List<Point> points, List<Signal> signaux) {
        var suite = new ArrayList<Integer>();
        int sens = 0;
        double derniere = 0;
        for (int i = 0; i <= points.size(); i++) {
            var v = i < points.size() ? points.get(i).valeur() : null;
            if (v == null) {
                retenir(Regle.TENDANCE, suite, Regle.DANS_LE_MEME_SENS, sens > 0, signaux);
                suite.clear();
                sens = 0;
                continue;
            }
            int ici = suite.isEmpty() ? 0 : signe(v - derniere);
            if (!suite.isEmpty() && ici == 0) continue;
            if (sens != 0 && ici != sens) {
                retenir(Regle.TENDANCE, suite, Regle.DANS_LE_MEME_SENS, sens > 0, signaux);
                int pivot = suite.getLast();
                suite.clear();
                suite.add(pivot);
            }
            if (ici != 0) sens = ici;
            suite.add(i);
            derniere = v;
        }
    }

    private static void retenir(
            Regle regle, List<Integer> suite, int longueur, boolean haut, List<Signal> signaux) {
        if (suite.size() >= longueur) signaux.add(new Signal(regle, suite, haut));
    }

    private static int signe(double ecart) {
        return Math.abs(ecart) < EGAL ? 0 : ecart > 0 ? 1 : -1;
    }
}
