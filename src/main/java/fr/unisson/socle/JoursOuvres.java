package fr.unisson.socle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Working days: Monday to Friday, but for public holidays. Article L3133-1 of the French labour
/// code gives eleven of them, L3134-13 two more in Alsace-Moselle, L3422-2 one more in each
/// overseas department. Written here rather than taken from a library: the list is one page of law
/// that has not changed since 2008, while libraries bring their own configuration files and lack
/// the local days.
public record JoursOuvres(Territoire territoire) {

    public enum Territoire {
        GENERAL,
        ALSACE_MOSELLE,
        GUADELOUPE,
        GUYANE,
        MARTINIQUE,
        MAYOTTE,
        LA_REUNION
    }

    public static final JoursOuvres FRANCE = new JoursOuvres(Territoire.GENERAL);

    private static final String ABOLITION = "Abolition de l’esclavage";

    /// The holidays of a year, by date.
    public Map<LocalDate, String> feries(int annee) {
        var paques = paques(annee);
        var jours = new TreeMap<LocalDate, String>();
        jours.put(LocalDate.of(annee, Month.JANUARY, 1), "Jour de l’an");
        jours.put(paques.plusDays(1), "Lundi de Pâques");
        jours.put(LocalDate.of(annee, Month.MAY, 1), "Fête du travail");
        jours.put(LocalDate.of(annee, Month.MAY, 8), "Victoire de 1945");
        // Ascension Day may be the 1st or the 8th of May: the fixed day keeps its name.
        jours.putIfAbsent(paques.plusDays(39), "Ascension");
        jours.put(paques.plusDays(50), "Lundi de Pentecôte");
        jours.put(LocalDate.of(annee, Month.JULY, 14), "Fête nationale");
        jours.put(LocalDate.of(annee, Month.AUGUST, 15), "Assomption");
        jours.put(LocalDate.of(annee, Month.NOVEMBER, 1), "Toussaint");
        jours.put(LocalDate.of(annee, Month.NOVEMBER, 11), "Armistice de 1918");
        jours.put(LocalDate.of(annee, Month.DECEMBER, 25), "Noël");
        jours.putAll(locaux(annee, paques));
        return jours;
    }

    /// The name of the holiday that falls on this day.
    public Optional<String> ferie(LocalDate jour) {
        return Optional.ofNullable(feries(jour.getYear()).get(jour));
    }

    public boolean ouvre(LocalDate jour) {
        return jour.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()
                && ferie(jour).isEmpty();
    }

    /// This day, or the last working day before it.
    public LocalDate ouAvant(LocalDate jour) {
        var ouvre = jour;
        while (!ouvre(ouvre)) {
            ouvre = ouvre.minusDays(1);
        }
        return ouvre;
    }

    /// This day, or the first working day after it.
    public LocalDate ouApres(LocalDate jour) {
        var ouvre = jour;
        while (!ouvre(ouvre)) {
            ouvre = ouvre.plusDays(1);
        }
        return ouvre;
    }

    /// The nth working day after this one, or before it when negative; the day itself for 0.
    public LocalDate plus(LocalDate jour, int ouvres) {
        var pas = Integer.signum(ouvres);
        var atteint = jour;
        for (var reste = Math.abs(ouvres); reste > 0; reste--) {
            do {
                atteint = atteint.plusDays(pas);
            } while (!ouvre(atteint));
        }
        return atteint;
    }

    /// How many working days there are after `debut`, up to `fin` included; 0 when `fin` is not
    /// later.
    public int entre(LocalDate debut, LocalDate fin) {
        return (int)
                debut.plusDays(1)
                        .datesUntil(max(debut, fin).plusDays(1))
                        .filter(this::ouvre)
                        .count();
    }

    private static LocalDate max(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private Map<LocalDate, String> locaux(int annee, LocalDate paques) {
        return switch (territoire) {
            case GENERAL -> Map.of();
            case ALSACE_MOSELLE ->
                    Map.of(
                            paques.minusDays(2),
                            "Vendredi saint",
                            LocalDate.of(annee, Month.DECEMBER, 26),
                            "Saint-Étienne");
            case GUADELOUPE -> Map.of(LocalDate.of(annee, Month.MAY, 27), ABOLITION);
            case GUYANE -> Map.of(LocalDate.of(annee, Month.JUNE, 10), ABOLITION);
            case MARTINIQUE -> Map.of(LocalDate.of(annee, Month.MAY, 22), ABOLITION);
            case MAYOTTE -> Map.of(LocalDate.of(annee, Month.APRIL, 27), ABOLITION);
            case LA_REUNION -> Map.of(LocalDate.of(annee, Month.DECEMBER, 20), ABOLITION);
        };
    }

    /// Easter Sunday of the Gregorian calendar: the anonymous algorithm published in Nature in 1876
    /// (J. Meeus, Astronomical Algorithms, chapter 8), in its own one-letter names.
    static LocalDate paques(int annee) {
        int a = annee % 19;
        int b = annee / 100;
        int c = annee % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(annee, n / 31, n % 31 + 1);
    }
}
