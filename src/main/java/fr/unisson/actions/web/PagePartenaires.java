package fr.unisson.actions.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;

/// The organisations named to read an action.
///
/// @param trouvees what the search gives, to be named
/// @param montree the action is shown to partners; else naming opens nothing yet
public record PagePartenaires(
        Fil fil,
        String adresse,
        String retour,
        String objet,
        List<Choix> nommees,
        String q,
        List<Choix> trouvees,
        boolean montree,
        Erreurs erreurs) {}
