package fr.unisson.demonstration.web;

import fr.unisson.demonstration.Temps;
import fr.unisson.demonstration.Voyage;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Erreurs;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// @param jusqua what was typed, as yyyy-MM-dd
public record PageTemps(
        LocalDate aujourdhui, @Nullable Voyage voyage, String jusqua, Erreurs erreurs) {

    static PageTemps de(Temps temps, String jusqua, Erreurs erreurs) {
        return new PageTemps(temps.aujourdhui(), temps.voyage().orElse(null), jusqua, erreurs);
    }

    public boolean enCours() {
        return voyage != null && voyage.enCours();
    }

    public String jour() {
        return Dates.jour(aujourdhui);
    }

    public LocalDate dansUneSemaine() {
        return aujourdhui.plusWeeks(1);
    }

    public LocalDate dansUnMois() {
        return aujourdhui.plusMonths(1);
    }

    public LocalDate dansSixMois() {
        return aujourdhui.plusMonths(6);
    }

    public LocalDate dansUnAn() {
        return aujourdhui.plusYears(1);
    }

    public LocalDate auPlus() {
        return aujourdhui.plusYears(Temps.AU_PLUS_ANS);
    }
}
