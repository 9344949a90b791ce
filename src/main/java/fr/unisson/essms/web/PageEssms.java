package fr.unisson.essms.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Ligne;
import java.util.List;
import java.util.Set;

/// The evaluations of an organisation, and the opening of one.
///
/// @param peutOuvrir the reader may open one
public record PageEssms(
        String organisation,
        List<Ligne> autoevaluations,
        List<Ligne> externes,
        List<Ligne> profils,
        List<Ligne> resultats,
        boolean peutOuvrir) {

    /// @param etablissement id of the one chosen
    public record Ouverture(
            List<Choix> etablissements,
            String etablissement,
            List<Choix> grilles,
            String grille,
            String titre,
            Erreurs erreurs) {}

    /// What applies to an establishment or a category.
    ///
    /// @param nom whose profile it is
    /// @param actuel what is known of it today, in words
    /// @param rang the one that was shown, for a category
    public record Profil(
            String nom,
            String actuel,
            String adresse,
            String retour,
            boolean categorie,
            String rang,
            String code,
            String libelle,
            String secteur,
            String structure,
            Set<String> publics,
            String motif,
            Erreurs erreurs) {}

    public record Categorie(
            String code, String libelle, String profil, boolean verifiee, String motif) {}
}
