package fr.unisson.justificatifs.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Onglet;
import java.util.List;

/// The choice of what a file of evidence holds.
///
/// @param publics one face for each audience, which brings its own boxes
/// @param aide what this audience looks for
/// @param precisionRequise whether it must be said who it is for
public record PageNouveauDossier(
        String pour,
        List<Onglet> publics,
        String aide,
        boolean precisionRequise,
        String precision,
        String debut,
        String fin,
        List<Choix> natures,
        List<String> naturesChoisies,
        List<Choix> conventions,
        List<String> conventionsChoisies,
        Erreurs erreurs) {
    public PageNouveauDossier {
        publics = List.copyOf(publics);
        natures = List.copyOf(natures);
        naturesChoisies = List.copyOf(naturesChoisies);
        conventions = List.copyOf(conventions);
        conventionsChoisies = List.copyOf(conventionsChoisies);
    }
}
