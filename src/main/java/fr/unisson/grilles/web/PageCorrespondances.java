package fr.unisson.grilles.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;

/// Two grids side by side: what asks the same thing.
///
/// @param autres the grids that may be put beside this one
/// @param avec the one chosen; empty for none
/// @param options codes of the other grid
/// @param lues digest of what was read
public record PageCorrespondances(
        Fil fil,
        String adresse,
        String nom,
        String nomAutre,
        List<Choix> autres,
        String avec,
        List<Choix> options,
        List<Ligne> lignes,
        boolean ecrit,
        String lues,
        Erreurs erreurs) {

    /// @param demande whether its equivalents are asked for
    /// @param identiques codes of the other grid, as typed
    /// @param enMots the same, with their words
    /// @param inverses what the other grid says of this point
    public record Ligne(
            long id,
            String code,
            String libelle,
            boolean domaine,
            boolean demande,
            String identiques,
            String proches,
            List<String> enMots,
            List<String> inverses) {}
}
