package fr.unisson.socle.web;

import java.util.Set;

/// One entry of the left rail, contributed by a module as a bean.
///
/// @param icone name of a Bootstrap icon, without its prefix
/// @param rubrique what it serves
/// @param ordre position among those that serve the same, smallest first
/// @param acces what the person must be to see it
/// @param roles names of roles, one of which must be held; none asked when empty
public record EntreeNavigation(
        String libelle,
        String icone,
        String adresse,
        Rubrique rubrique,
        int ordre,
        Acces.Qui acces,
        Set<String> roles) {

    public boolean active(String chemin) {
        return adresse.equals("/") ? chemin.equals("/") : chemin.startsWith(adresse);
    }
}
