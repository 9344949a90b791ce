package fr.unisson.indicateurs.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;

/// The form of a definition.
///
/// @param neuf nothing was measured with it yet: its code and frequency can still be chosen
public record PageDefinition(
        String titre,
        Fil fil,
        String adresse,
        String retour,
        boolean neuf,
        DefinitionForm form,
        List<Choix> familles,
        List<Choix> natures,
        List<Choix> calculs,
        List<Choix> rapports,
        List<Choix> sens,
        List<Choix> frequences,
        List<Choix> sources,
        List<Choix> personnes,
        String codes,
        Erreurs erreurs) {}
