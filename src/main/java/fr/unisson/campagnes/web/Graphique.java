package fr.unisson.campagnes.web;

import fr.unisson.campagnes.ResultatsDeCampagne;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One line of figures as a strip: a hatched box for the middle half of organisations, a bar for
/// the median, a diamond for one's own. The figures beside it say the same.
public record Graphique(String gauche, String largeur, String mediane, @Nullable String mien) {

    private static final double BORD = 10;
    private static final double LARGEUR = 180;

    /// Null where there is nothing to draw.
    static @Nullable Graphique de(
            ResultatsDeCampagne.Lecture lecture, ResultatsDeCampagne.Ligne ligne) {
        var ensemble = ligne.ensemble();
        if (ensemble == null) return null;
        var bas = ligne.domaine() ? BigDecimal.ZERO : lecture.plancher();
        var haut = ligne.domaine() ? BigDecimal.valueOf(100) : lecture.sommet();
        double gauche = x(ensemble.premier(), bas, haut);
        double droite = x(ensemble.troisieme(), bas, haut);
        var mien = ligne.mien();
        return new Graphique(
                nombre(gauche),
                nombre(Math.max(droite - gauche, 2)),
                nombre(x(ensemble.mediane(), bas, haut)),
                mien == null ? null : losange(x(mien, bas, haut)));
    }

    private static String losange(double x) {
        return "M%s 4 L%s 14 L%s 24 L%s 14 Z"
                .formatted(nombre(x), nombre(x + 7), nombre(x), nombre(x - 7));
    }

    private static double x(BigDecimal valeur, BigDecimal bas, BigDecimal haut) {
        double part =
                valeur.subtract(bas).doubleValue()
                        / Math.max(haut.subtract(bas).doubleValue(), 0.0001);
        return BORD + LARGEUR * Math.clamp(part, 0, 1);
    }

    private static String nombre(double x) {
        return String.format(Locale.ROOT, "%.1f", x);
    }
}
