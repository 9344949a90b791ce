package fr.unisson.accueil.web;

import fr.unisson.socle.web.Ligne;
import java.util.List;

/// What the search of the header found.
///
/// @param q what was typed
/// @param approches the directory only has names that come close
/// @param suiteConventions address of the whole list of conventions found
public record PageRecherche(
        String q,
        boolean connecte,
        List<Ligne> conventions,
        String suiteConventions,
        List<Ligne> instances,
        List<Ligne> annuaire,
        boolean approches,
        String suiteAnnuaire) {

    public PageRecherche {
        conventions = List.copyOf(conventions);
        instances = List.copyOf(instances);
        annuaire = List.copyOf(annuaire);
    }
}
