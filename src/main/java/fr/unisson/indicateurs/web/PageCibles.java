package fr.unisson.indicateurs.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;

/// What is aimed at, year by year and quarter by quarter.
public record PageCibles(
        Fil fil,
        String adresse,
        String retour,
        String libelle,
        String unite,
        List<Rang> rangs,
        Erreurs erreurs) {

    /// @param champ the code of the period
    public record Rang(String champ, String libelle, boolean annee, String valeur) {}
}
