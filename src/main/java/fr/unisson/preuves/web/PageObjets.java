package fr.unisson.preuves.web;

import fr.unisson.socle.web.Fil;
import java.util.List;

/// Every object that proves something, those that most depends on first.
public record PageObjets(Fil fil, List<Rang> objets) {

    /// @param lien empty where the reader may not read it
    /// @param seul how many points it alone proves today
    public record Rang(
            String nom, String lien, String page, int prouves, int seul, boolean parti) {}

    public PageObjets {
        objets = List.copyOf(objets);
    }
}
