package fr.unisson.derives.domaine;

import fr.unisson.indicateurs.Sens;
import java.math.BigDecimal;
import java.util.List;

/// When the figures of an indicator are a drift.
public final class LectureDIndicateur {

    private static final BigDecimal CENT = BigDecimal.valueOf(100);

    private LectureDIndicateur() {}

    /// Beyond a threshold on the last `combien` readings: one alone may be chance.
    ///
    /// @param lectures whether each reached it, the latest first
    public static boolean auDelaDuSeuil(List<Boolean> lectures, int combien) {
        return lectures.size() >= combien && lectures.stream().limit(combien).allMatch(l -> l);
    }

    /// Worse than the target of its period by more than so many per cent of it. A target of zero
    /// has no part: its threshold speaks.
    public static boolean horsTrajectoire(
            BigDecimal valeur, BigDecimal cible, Sens sens, int pourCent) {
        if (cible.signum() == 0) return false;
        var ecart = sens == Sens.HAUSSE ? cible.subtract(valeur) : valeur.subtract(cible);
        return ecart.multiply(CENT).compareTo(cible.abs().multiply(BigDecimal.valueOf(pourCent)))
                > 0;
    }
}
