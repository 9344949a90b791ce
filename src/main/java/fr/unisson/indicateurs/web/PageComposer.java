package fr.unisson.indicateurs.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;

/// The choice of what the dashboard shows, and in which order.
public record PageComposer(Fil fil, List<Rang> rangs, Erreurs erreurs) {

    /// @param place as typed; empty for an indicator that is not shown
    public record Rang(String champ, String libelle, String detail, String place) {}
}
