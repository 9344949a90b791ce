package fr.unisson.derives.domaine;

import fr.unisson.indicateurs.Sens;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

    /// Where the path from a start to a target stands on a day: a straight line, then the target.
    public static BigDecimal attendue(
            BigDecimal depart,
            BigDecimal cible,
            LocalDate debut,
            LocalDate echeance,
            LocalDate jour) {
        if (!jour.isBefore(echeance)) return cible;
        if (!jour.isAfter(debut)) return depart;
        var passes = BigDecimal.valueOf(ChronoUnit.DAYS.between(debut, jour));
        var tous = BigDecimal.valueOf(ChronoUnit.DAYS.between(debut, echeance));
        return cible.subtract(depart)
                .multiply(passes)
                .divide(tous, 1, RoundingMode.HALF_UP)
                .add(depart);
    }

    /// Worse than the target of its period by more than so many per cent of it. A target of zero
    /// has no part: its threshold speaks.
    public static boolean horsTrajectoire(
            BigDecimal valeur, BigDecimal cible, Sens sens, int pourCent) {
        if (cible.signum() == 0) return false;
        return retard(valeur, cible, sens)
                        .compareTo(cible.abs().multiply(BigDecimal.valueOf(pourCent)))
                > 0;
    }

    /// How much worse than its target, in per cent of it.
    public static BigDecimal ecart(BigDecimal valeur, BigDecimal cible, Sens sens) {
        return retard(valeur, cible, sens).divide(cible.abs(), 1, RoundingMode.HALF_UP);
    }

    private static BigDecimal retard(BigDecimal valeur, BigDecimal cible, Sens sens) {
        return (sens == Sens.HAUSSE ? cible.subtract(valeur) : valeur.subtract(cible))
                .multiply(CENT);
    }
}
