package fr.unisson.gouvernance.domaine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A rule for the meetings of a year: "every first Tuesday of the quarter".
///
/// @param mois months between two meetings
/// @param rang which one in its month: 1 to 4, or -1 for the last
public record Rythme(int mois, int rang, DayOfWeek jour) {

    private static final int SEMAINES_ESSAYEES = 3;

    /// A meeting to be, and the day the rule first gave when it was avoided.
    public record Date(LocalDate prevue, LocalDate retenue) {

        public boolean deplacee() {
            return !prevue.equals(retenue);
        }
    }

    public Rythme {
        if (mois < 1 || mois > 12) throw new IllegalArgumentException("From 1 to 12 months");
        if (rang == 0 || rang > 4 || rang < -1) {
            throw new IllegalArgumentException("First to fourth, or last");
        }
    }

    /// The dates from one day to another, both included. A day off is put off to the same day of
    /// the following week.
    public List<Date> dates(LocalDate du, LocalDate au, Predicate<LocalDate> ouvre) {
        var dates = new ArrayList<Date>();
        for (var m = du.withDayOfMonth(1); !m.isAfter(au); m = m.plusMonths(mois)) {
            var prevue = m.with(TemporalAdjusters.dayOfWeekInMonth(rang, jour));
            var retenue = ouverte(prevue, ouvre);
            if (!retenue.isBefore(du) && !retenue.isAfter(au)) {
                dates.add(new Date(prevue, retenue));
            }
        }
        return dates;
    }

    private static LocalDate ouverte(LocalDate prevue, Predicate<LocalDate> ouvre) {
        var jour = prevue;
        for (int i = 0; i < SEMAINES_ESSAYEES && !ouvre.test(jour); i++) jour = jour.plusWeeks(1);
        return jour;
    }
}
