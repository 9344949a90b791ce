package fr.unisson.indicateurs;

import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A stretch of the calendar that one value measures, known by its first day.
public record Periode(Frequence frequence, LocalDate debut) implements Comparable<Periode> {

    private static final Pattern CODE =
            Pattern.compile("(\\d{4})(?:-(?:([TS])(\\d)|W(\\d{2})|(\\d{2})(?:-(\\d{2}))?))?");

    public Periode {
        if (!frequence.debut(debut).equals(debut)) {
            throw new IllegalArgumentException(debut + " starts no period of " + frequence);
        }
    }

    /// The one in which this day falls.
    public static Periode de(Frequence frequence, LocalDate jour) {
        return new Periode(frequence, frequence.debut(jour));
    }

    /// Reads what [#code()] writes.
    public static Optional<Periode> lire(String code) {
        var lu = CODE.matcher(code.strip());
        if (!lu.matches()) return Optional.empty();
        try {
            int annee = Integer.parseInt(lu.group(1));
            if (lu.group(2) != null) {
                int rang = Integer.parseInt(lu.group(3));
                return lu.group(2).equals("T")
                        ? Optional.of(mois(Frequence.TRIMESTRE, annee, rang * 3 - 2))
                        : Optional.of(mois(Frequence.SEMESTRE, annee, rang * 6 - 5));
            }
            if (lu.group(4) != null) return semaine(annee, Integer.parseInt(lu.group(4)));
            if (lu.group(5) == null) return Optional.of(mois(Frequence.ANNEE, annee, 1));
            int mois = Integer.parseInt(lu.group(5));
            if (lu.group(6) == null) return Optional.of(mois(Frequence.MOIS, annee, mois));
            return Optional.of(
                    new Periode(
                            Frequence.JOUR,
                            LocalDate.of(annee, mois, Integer.parseInt(lu.group(6)))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// Reads a path variable.
    public static Periode of(String code) {
        return lire(code).orElseThrow(() -> new Introuvable("période " + code));
    }

    private static Periode mois(Frequence frequence, int annee, int mois) {
        return new Periode(frequence, LocalDate.of(annee, mois, 1));
    }

    private static Optional<Periode> semaine(int annee, int numero) {
        var lundi =
                LocalDate.of(annee, 1, 4)
                        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, numero)
                        .with(java.time.DayOfWeek.MONDAY);
        return Optional.of(new Periode(Frequence.SEMAINE, lundi));
    }

    /// Its last day.
    public LocalDate fin() {
        return frequence.plus(debut, 1).minusDays(1);
    }

    /// Until then, what it measures may still change.
    public boolean terminee(LocalDate jour) {
        return fin().isBefore(jour);
    }

    public Periode plus(int periodes) {
        return new Periode(frequence, frequence.plus(debut, periodes));
    }

    public Periode precedente() {
        return plus(-1);
    }

    /// The `nombre` periods that end with this one, earliest first.
    public List<Periode> fenetre(int nombre) {
        var toutes = new ArrayList<Periode>(nombre);
        for (int i = nombre - 1; i >= 0; i--) toutes.add(plus(-i));
        return toutes;
    }

    /// For addresses and files: `2026`, `2026-S1`, `2026-T1`, `2026-03`, `2026-W12`, `2026-03-15`.
    public String code() {
        int annee = debut.getYear();
        int mois = debut.getMonthValue();
        return switch (frequence) {
            case JOUR -> debut.toString();
            case SEMAINE ->
                    "%04d-W%02d"
                            .formatted(
                                    debut.get(IsoFields.WEEK_BASED_YEAR),
                                    debut.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MOIS -> "%04d-%02d".formatted(annee, mois);
            case TRIMESTRE -> "%04d-T%d".formatted(annee, (mois + 2) / 3);
            case SEMESTRE -> "%04d-S%d".formatted(annee, mois <= 6 ? 1 : 2);
            case ANNEE -> "%04d".formatted(annee);
        };
    }

    /// "mars 2026", "1er trimestre 2026".
    public String libelle() {
        int annee = debut.getYear();
        return switch (frequence) {
            case JOUR -> Dates.jour(debut);
            case SEMAINE -> "semaine du " + Dates.jour(debut);
            case MOIS -> nom(debut.getMonth(), TextStyle.FULL) + " " + annee;
            case TRIMESTRE -> rang((debut.getMonthValue() + 2) / 3) + " trimestre " + annee;
            case SEMESTRE -> rang(debut.getMonthValue() <= 6 ? 1 : 2) + " semestre " + annee;
            case ANNEE -> Integer.toString(annee);
        };
    }

    /// For the axis of a chart: "03/26", "T1 26".
    public String court() {
        var annee = "%02d".formatted(debut.getYear() % 100);
        return switch (frequence) {
            case JOUR, SEMAINE ->
                    "%02d/%02d".formatted(debut.getDayOfMonth(), debut.getMonthValue());
            case MOIS -> "%02d/%s".formatted(debut.getMonthValue(), annee);
            case TRIMESTRE -> "T" + (debut.getMonthValue() + 2) / 3 + " " + annee;
            case SEMESTRE -> "S" + (debut.getMonthValue() <= 6 ? 1 : 2) + " " + annee;
            case ANNEE -> Integer.toString(debut.getYear());
        };
    }

    /// With its preposition, in a sentence: "au 1er trimestre 2026", "en mars 2026".
    public String dans() {
        return switch (frequence) {
            case JOUR -> "le " + libelle();
            case SEMAINE -> "la " + libelle();
            case MOIS, ANNEE -> "en " + libelle();
            case TRIMESTRE, SEMESTRE -> "au " + libelle();
        };
    }

    @Override
    public int compareTo(Periode autre) {
        return debut.compareTo(autre.debut);
    }

    private static String nom(Month mois, TextStyle style) {
        return mois.getDisplayName(style, Locale.FRANCE);
    }

    private static String rang(int n) {
        return n == 1 ? "1er" : n + "e";
    }
}
