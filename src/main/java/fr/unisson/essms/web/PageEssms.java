package fr.unisson.essms.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Pastille;
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

    /// What applies to an establishment, as one reads it.
    ///
    /// @param permis the reader may choose it
    /// @param propre chosen for this establishment
    /// @param categorie what its category says instead, empty when nobody may go back to it
    public record FicheDeProfil(
            String nom,
            String profil,
            String etendue,
            String origine,
            String adresse,
            boolean permis,
            boolean propre,
            String categorie,
            String raison,
            List<Evenement> histoire,
            Erreurs erreurs) {}

    /// A category as who runs the platform reads it.
    ///
    /// @param aVerifier nobody said yet that they compared it with a real grid
    public record FicheDeCategorie(
            String titre,
            Pastille etat,
            String profil,
            String etendue,
            String adresse,
            String rang,
            String raison,
            boolean aVerifier,
            List<Evenement> histoire,
            Erreurs erreurs) {}

    /// The form of what applies to an establishment or a category.
    ///
    /// @param nom whose profile it is
    /// @param rang the one that was shown, for a category
    public record Profil(
            String nom,
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

    public record Categorie(String code, String libelle, String profil, Pastille etat) {}
}
