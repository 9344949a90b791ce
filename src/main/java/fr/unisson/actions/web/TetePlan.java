package fr.unisson.actions.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Onglet;
import java.util.List;

/// What stands above every view of the plan: figures, views, filters.
///
/// @param adresse of this view, where its filters lead
/// @param onglets the views, all with the same filters
/// @param raccourcis the questions asked most, in one click
public record TetePlan(
        FiltresForm filtres,
        String adresse,
        List<Fait> comptes,
        List<Onglet> onglets,
        List<Onglet> raccourcis,
        List<Choix> etats,
        List<Choix> pilotes,
        List<Choix> priorites,
        boolean peutProposer,
        boolean peutReprendre) {

    public String requete() {
        return filtres.requete(null);
    }
}
