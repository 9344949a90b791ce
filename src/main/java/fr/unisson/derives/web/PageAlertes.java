package fr.unisson.derives.web;

import fr.unisson.conventions.web.TeteConvention;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Ligne;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The alerts of a convention. Whoever is neither of its committee nor of a party reads how many
/// there are.
///
/// @param ouvertes how many expect something
/// @param lisibles the reader reads them one by one
/// @param nonActives what was never activated, told as an information
/// @param signaler where the reader tells a drift, null when it is not theirs to do
/// @param muettes names of the rules that keep silent here
public record PageAlertes(
        TeteConvention tete,
        String adresse,
        int ouvertes,
        boolean lisibles,
        boolean suspendue,
        List<Ligne> lignes,
        List<NeutreLu> nonActives,
        @Nullable String signaler,
        List<String> muettes,
        List<Choix> etats,
        List<Choix> genres,
        FiltresForm filtres,
        boolean filtree,
        @Nullable String suite,
        @Nullable String debut) {

    /// @param lien empty when it has no page
    /// @param repositionner empty when it is not the reader's to do
    public record NeutreLu(String quoi, String enonce, String lien, String repositionner) {}

    public PageAlertes {
        lignes = List.copyOf(lignes);
        nonActives = List.copyOf(nonActives);
        muettes = List.copyOf(muettes);
        etats = List.copyOf(etats);
        genres = List.copyOf(genres);
    }
}
