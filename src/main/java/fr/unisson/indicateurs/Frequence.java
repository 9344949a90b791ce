package fr.unisson.indicateurs;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// How often a value is expected. A period always starts on a day of the calendar: the first of the
/// month, of the quarter, a Monday.
public enum Frequence {
    JOUR("Chaque jour", "jour"),
    SEMAINE("Chaque semaine", "semaine"),
    MOIS("Chaque mois", "mois"),
    TRIMESTRE("Chaque trimestre", "trimestre"),
    SEMESTRE("Chaque semestre", "semestre"),
    ANNEE("Chaque année", "année");

    private final String libelle;
    private final String nom;

    Frequence(String libelle, String nom) {
        this.libelle = libelle;
        this.nom = nom;
    }

    public String libelle() {
        return libelle;
    }

    /// One period of it: "trimestre".
    public String nom() {
        return nom;
    }

    LocalDate debut(LocalDate jour) {
        return switch (this) {
            case JOUR -> jour;
            case SEMAINE -> jour.with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
            case MOIS -> jour.withDayOfMonth(1);
            case TRIMESTRE -> jour.with(jour.getMonth().firstMonthOfQuarter()).withDayOfMonth(1);
            case SEMESTRE -> LocalDate.of(jour.getYear(), jour.getMonthValue() <= 6 ? 1 : 7, 1);
            case ANNEE -> jour.withDayOfYear(1);
        };
    }

    LocalDate plus(LocalDate debut, int periodes) {
        return switch (this) {
            case JOUR -> debut.plusDays(periodes);
            case SEMAINE -> debut.plusWeeks(periodes);
            case MOIS -> debut.plusMonths(periodes);
            case TRIMESTRE -> debut.plusMonths(3L * periodes);
            case SEMESTRE -> debut.plusMonths(6L * periodes);
            case ANNEE -> debut.plusYears(periodes);
        };
    }
}
