package fr.unisson.echeances.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Mois;
import fr.unisson.socle.web.Onglet;
import java.util.List;

public record PageCalendrierDesEcheances(FiltresDuRegistre filtres, Mois mois) {

    public List<Onglet> onglets() {
        return PageEcheances.onglets(filtres, true);
    }

    public List<Choix> quis() {
        return List.of(new Choix("ORGANISATION", "Mon organisation"));
    }
}
