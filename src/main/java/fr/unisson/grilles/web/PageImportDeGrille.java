package fr.unisson.grilles.web;

import fr.unisson.socle.tableur.ColonnesALire;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Fil;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A grid read from a file, before it is written.
///
/// @param colonnes null for a file whose columns are known
/// @param natures null when the file says what it is for
/// @param echelles null when the file says its scale
/// @param devenirs grids of which it may become the next version
/// @param ouverts grids that take no other version yet, with the draft that must be closed first
/// @param prete whether it may be confirmed
/// @param toutes every line is shown, not only those with a remark
public record PageImportDeGrille(
        Fil fil,
        String adresse,
        String fichier,
        String fin,
        int version,
        @Nullable ColonnesALire colonnes,
        String nom,
        @Nullable List<Choix> natures,
        String nature,
        @Nullable List<Choix> echelles,
        String echelle,
        List<Choix> devenirs,
        String devient,
        List<Ouvert> ouverts,
        List<Fait> comptes,
        List<LigneLue> lignes,
        boolean sansLibelle,
        boolean prete,
        boolean toutes,
        Erreurs erreurs) {

    /// @param lien of the draft
    public record Ouvert(String nom, String lien) {}

    public record LigneLue(
            int numero,
            String sorte,
            String code,
            String libelle,
            boolean prise,
            List<String> remarques) {}

    /// Where a file is sent, with those that wait.
    public record Depot(Fil fil, List<fr.unisson.socle.web.Ligne> recents, Erreurs erreurs) {}
}
