package fr.unisson.grilles.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;

/// The form of one point of a draft.
///
/// @param dans the points under which it may go
public record PagePointDeGrille(
        Fil fil,
        String titre,
        String action,
        int ecriture,
        PointForm form,
        List<Choix> dans,
        List<String> axes,
        List<Choix> secteurs,
        List<Choix> types,
        List<Choix> publics,
        Erreurs erreurs) {

    /// The draft to which the point belongs.
    public String retour() {
        return action.substring(0, action.indexOf("/points")) + "/ecrire";
    }
}
