package fr.unisson.accueil.web;

import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.SourceDeRecherche.Trouvailles;
import java.util.List;

/// What the search of the header found.
///
/// @param q what was typed
/// @param approches the directory only has names that come close
/// @param trouvailles what the modules found, kind by kind
/// @param suiteConventions address of the whole list of conventions found
public record PageRecherche(
        String q,
        boolean connecte,
        List<Ligne> conventions,
        String suiteConventions,
        List<Trouvailles> trouvailles,
        List<Ligne> annuaire,
        boolean approches,
        String suiteAnnuaire) {

    public PageRecherche {
        conventions = List.copyOf(conventions);
        trouvailles = List.copyOf(trouvailles);
        annuaire = List.copyOf(annuaire);
    }
}
