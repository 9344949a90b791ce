package fr.unisson.essms.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Ligne;
import java.util.List;

/// The published results that the platform holds, and what our rules find of them again.
///
/// @param verdict which mean of a chapter the published rows bear out
/// @param seuils where the simulated cut-offs come from, in words
public record PageResultatsCharges(
        List<Fait> charges,
        boolean fictif,
        Erreurs erreurs,
        boolean essai,
        List<Concordance> concordances,
        String verdict,
        String seuils,
        List<Seuil> ajustes,
        List<Ligne> imports) {

    public record Concordance(String regle, String compares, String concordants, String part) {}

    public record Seuil(String lettre, int objectifs, int imperatifs) {}
}
