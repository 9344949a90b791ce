package fr.unisson.derives.domaine;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// How long a committee may go without meeting before it is a drift.
///
/// @param parAn how many meetings a year were agreed
/// @param pourCent of the interval between two of them
public record Intervalle(int parAn, int pourCent) {

    private static final int ANNEE = 365;

    public int jours() {
        return ANNEE * pourCent / (100 * parAn);
    }

    public long ecart(LocalDate depuis, LocalDate jour) {
        return ChronoUnit.DAYS.between(depuis, jour);
    }

    public boolean depasse(LocalDate depuis, LocalDate jour) {
        return ecart(depuis, jour) >= jours();
    }

    /// How many times over: each one more is told again.
    public long passes(LocalDate depuis, LocalDate jour) {
        return ecart(depuis, jour) / jours();
    }
}
