package fr.unisson.actions.web;

import fr.unisson.actions.web.PageAction.OrigineLue;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form of an action, at its birth or later.
///
/// @param constat the finding that a new action answers, null when none was chosen
/// @param neuve only what is known when one proposes; the rest is asked later
/// @param inscriptible may say that it is already done
/// @param responsable may choose the pilot and the readers
/// @param obligatoire a pilot and a due date are then asked
public record PageRedaction(
        Fil fil,
        String titre,
        String adresse,
        String retour,
        ActionForm form,
        OrigineForm provenance,
        ComplementsForm autres,
        RaisonsForm raisons,
        Erreurs erreurs,
        @Nullable OrigineLue constat,
        List<Choix> membres,
        List<Choix> etablissements,
        List<Choix> indicateurs,
        boolean neuve,
        boolean inscriptible,
        boolean responsable,
        boolean obligatoire,
        Fixes fixes) {

    /// What no longer changes of itself: the due date moves by a postponement, the other dates with
    /// a reason.
    ///
    /// @param avancement the steps say how far the work is
    public record Fixes(
            boolean debut, boolean echeance, boolean verification, boolean avancement) {}

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
