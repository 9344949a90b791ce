package fr.unisson.indicateurs.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;

/// The choice of what the dashboard shows, and in which order.
///
/// @param montres in their order
/// @param autres those that are followed but not shown
public record PageComposer(Fil fil, List<Rang> montres, List<Rang> autres, Erreurs erreurs) {

    public record Rang(long id, String libelle, String detail) {}
}
