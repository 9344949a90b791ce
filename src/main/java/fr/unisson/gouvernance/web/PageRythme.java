package fr.unisson.gouvernance.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;

/// The calendar of a year: a rhythm, then the dates it gives, each of which may be left out.
public record PageRythme(
        Fil fil,
        String instance,
        String adresse,
        String retour,
        CalendrierForm form,
        List<DateProposee> dates,
        Erreurs erreurs) {

    /// @param remarque why it is not the day the rhythm first gave, empty otherwise
    public record DateProposee(String valeur, String enMots, String remarque) {}

    public List<Choix> rythmes() {
        return List.of(
                new Choix("1", "Chaque mois"),
                new Choix("2", "Tous les deux mois"),
                new Choix("3", "Chaque trimestre"),
                new Choix("6", "Chaque semestre"),
                new Choix("12", "Une fois par an"));
    }

    public List<Choix> rangs() {
        return List.of(
                new Choix("1", "Premier"),
                new Choix("2", "Deuxième"),
                new Choix("3", "Troisième"),
                new Choix("4", "Quatrième"),
                new Choix("-1", "Dernier"));
    }

    public List<Choix> jours() {
        return List.of(
                new Choix("MONDAY", "lundi"),
                new Choix("TUESDAY", "mardi"),
                new Choix("WEDNESDAY", "mercredi"),
                new Choix("THURSDAY", "jeudi"),
                new Choix("FRIDAY", "vendredi"));
    }
}
