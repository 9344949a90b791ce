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

    /// In which way a number is read.
    public List<Choix> sens() {
        return List.of(
                new Choix(EchelleForm.GRAND, "Le plus grand nombre"),
                new Choix(
                        EchelleForm.PETIT,
                        "Le plus petit nombre",
                        "Un nombre de chutes, un délai en jours."));
    }

    /// The draft to which the scale belongs.
    public String retour() {
        return action.substring(0, action.lastIndexOf('/')) + "/ecrire";
    }
}
