package fr.unisson.essms.web;

import fr.unisson.documents.Fichier;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Etape;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Pastille;
import java.util.List;

/// An evaluation by an outside body.
///
/// @param pieces its files, with where they are downloaded
public record PageExterne(
        Fil fil,
        String titre,
        String adresse,
        Pastille etat,
        List<Etape> etapes,
        List<Fait> faits,
        List<Ligne> passages,
        List<Piece> pieces,
        boolean menee,
        List<Evenement> histoire,
        Erreurs erreurs) {

    public record Piece(String nom, String adresse) {

        static Piece de(Fichier f) {
            return new Piece(f.nom(), "/documents/" + f.id());
        }
    }

    public record Programmation(
            List<Choix> etablissements,
            String etablissement,
            String organisme,
            String visite,
            Erreurs erreurs) {}

    /// @param ensuite what is expected next, empty when nothing is
    public record Passage(
            Fil fil,
            String titre,
            String adresse,
            String retour,
            String version,
            String jour,
            String aujourdhui,
            String ensuite,
            String pour,
            boolean motif,
            String note,
            Erreurs erreurs) {}
}
