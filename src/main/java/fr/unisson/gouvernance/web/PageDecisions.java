package fr.unisson.gouvernance.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Onglet;
import fr.unisson.socle.web.Pastille;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The register of decisions.
///
/// @param tete of the instance, null when all are listed
/// @param adresse of this page, without filters
/// @param exportXlsx address of the same list as a file
public record PageDecisions(
        Fil fil,
        @Nullable TeteInstance tete,
        String adresse,
        List<Onglet> onglets,
        DecisionsForm filtres,
        List<Choix> instances,
        List<Choix> etats,
        List<Choix> annees,
        List<LigneDecision> lignes,
        @Nullable String suite,
        @Nullable String debut,
        String exportXlsx,
        String exportCsv) {

    public record LigneDecision(
            String numero,
            String texte,
            String lien,
            String faits,
            Pastille etat,
            String actions) {}
}
