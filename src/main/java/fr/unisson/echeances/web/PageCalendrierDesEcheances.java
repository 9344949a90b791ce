package fr.unisson.echeances.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Mois;
import fr.unisson.socle.web.Onglet;
import java.util.List;

/// @param plein there is more in this month than the page shows
public record PageCalendrierDesEcheances(
        FiltresDuRegistre filtres, Mois mois, List<Choix> modules, boolean plein) {

    public List<Onglet> onglets() {
        return PageEcheances.onglets(filtres, true);
    }

    public List<Choix> quis() {
        return List.of(new Choix("ORGANISATION", "Mon organisation"));
    }
}
