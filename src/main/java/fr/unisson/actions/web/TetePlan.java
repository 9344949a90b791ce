package fr.unisson.actions.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Onglet;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        Precis precis,
        boolean peutProposer,
        boolean peutReprendre) {

    /// What the filters asked less often offer.
    public record Precis(
            List<Choix> origines,
            List<Choix> types,
            List<Choix> dimensions,
            List<Choix> etablissements,
            List<Choix> tris) {}

    /// Where a shortcut leads, the month shown being kept.
    public String adresse(Onglet raccourci, @Nullable String mois) {
        if (mois == null) return raccourci.lien();
        return raccourci.lien() + (raccourci.lien().contains("?") ? "&" : "?") + "mois=" + mois;
    }

    public String requete() {
        return filtres.requete(null);
    }
}
