package fr.unisson.essms.web;

import fr.unisson.essms.ImportDeResultats.Erreur;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fait;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The published results that the platform holds, and what our rules find of them again.
///
/// @param essaye the trial just made
/// @param verdict which mean of a chapter the published rows bear out
/// @param seuils where the simulated cut-offs come from, in words
public record PageResultatsCharges(
        List<Fait> charges,
        boolean fictif,
        Erreurs erreurs,
        boolean essai,
        @Nullable Rapport essaye,
        List<Concordance> concordances,
        String verdict,
        String seuils,
        List<Seuil> ajustes,
        List<Rapport> imports) {

    public record Concordance(String regle, int compares, int concordants, String part) {}

    public record Seuil(String lettre, int objectifs, int imperatifs) {}

    /// @param bilan read, new, changed, left out, in words
    /// @param encore errors that are not listed
    public record Rapport(String nom, String bilan, List<Erreur> erreurs, int encore) {}
}
