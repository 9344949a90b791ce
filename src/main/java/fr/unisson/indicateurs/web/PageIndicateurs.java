package fr.unisson.indicateurs.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Onglet;
import java.util.List;

/// The indicators of an organisation, by family.
public record PageIndicateurs(
        FiltresForm filtres,
        List<Groupe> groupes,
        List<Choix> familles,
        List<Choix> frequences,
        boolean peutDefinir,
        List<Onglet> onglets) {

    public record Groupe(String nom, List<Ligne> lignes) {}
}
