package fr.unisson.actions.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;

/// The form of an action, at its birth or later.
///
/// @param neuve only what is known when one proposes; the rest is asked later
/// @param responsable may choose the pilot and the readers
/// @param echeanceFixee the due date now moves by a postponement
/// @param avancementCalcule the steps say how far the work is
public record PageRedaction(
        Fil fil,
        String titre,
        String adresse,
        String retour,
        ActionForm form,
        ComplementsForm autres,
        Erreurs erreurs,
        List<Choix> membres,
        List<Choix> etablissements,
        boolean neuve,
        boolean responsable,
        boolean echeanceFixee,
        boolean avancementCalcule) {

    public List<Choix> types() {
        return ChoixDAction.types();
    }

    public List<Choix> priorites() {
        return ChoixDAction.priorites();
    }

    public List<Choix> dimensions() {
        return ChoixDAction.dimensions();
    }

    public List<Choix> origines() {
        return ChoixDAction.origines();
    }

    public List<Choix> visibilites() {
        return ChoixDAction.visibilites();
    }
}
