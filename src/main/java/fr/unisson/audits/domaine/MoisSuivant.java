package fr.unisson.audits.domaine;

import java.time.YearMonth;

/// Which month the next audit of a series is about: the one after the last, or the present one when
/// months were missed. A missed month stays a hole; a month to come waits for its first day.
public final class MoisSuivant {

    private MoisSuivant() {}

    /// @param dernier month of the last audit
    /// @param present the month we are in
    public static YearMonth apres(YearMonth dernier, YearMonth present) {
        var suivant = dernier.plusMonths(1);
        return suivant.isBefore(present) ? present : suivant;
    }
}
