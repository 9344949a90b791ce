package fr.unisson.grilles.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;

/// The form of the scale of a draft.
public record PageEchelle(
        Fil fil,
        String action,
        int ecriture,
        EchelleForm form,
        List<Choix> genres,
        List<Choix> modeles,
        Erreurs erreurs) {

    /// The draft to which the scale belongs.
    public String retour() {
        return action.substring(0, action.lastIndexOf('/')) + "/ecrire";
    }
}
