package fr.unisson.gouvernance.domaine;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// How many meetings an instance owes for a period, from the number it promises for a year.
public final class Promesses {

    private static final double JOURS_D_UN_AN = 365.25;

    private Promesses() {}

    /// The share of a year's meetings that falls to a period, for the time the instance lived in
    /// it. Rounded down: a meeting is owed when its turn has wholly come.
    public static int dues(
            int parAn,
            LocalDate du,
            LocalDate au,
            @Nullable LocalDate naissance,
            @Nullable LocalDate fin) {
        var debut = naissance != null && naissance.isAfter(du) ? naissance : du;
        var dernier = fin != null && fin.isBefore(au) ? fin : au;
        long jours = ChronoUnit.DAYS.between(debut, dernier) + 1;
        if (jours <= 0) return 0;
        return (int) Math.floor(parAn * jours / JOURS_D_UN_AN + 0.05);
    }
}
