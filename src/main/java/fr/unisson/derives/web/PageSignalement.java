package fr.unisson.derives.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;

/// The form by which somebody tells a drift.
public record PageSignalement(
        Fil fil,
        String adresse,
        String retour,
        String convention,
        List<Choix> natures,
        List<Choix> parties,
        SignalementForm saisie,
        Erreurs erreurs) {

    public PageSignalement {
        natures = List.copyOf(natures);
        parties = List.copyOf(parties);
    }
}
