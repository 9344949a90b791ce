package fr.unisson.essms.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Etape;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Exigee;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.PassageOffert;
import fr.unisson.socle.web.Pastille;
import java.util.List;

/// An evaluation by an outside body.
///
/// @param menee the reader leads it
/// @param natures what a document may be
public record PageExterne(
        Fil fil,
        String titre,
        String adresse,
        Pastille etat,
        List<Etape> etapes,
        List<Fait> faits,
        List<PassageOffert> passages,
        List<Piece> pieces,
        boolean menee,
        List<Choix> natures,
        Jointure jointure,
        List<Evenement> histoire,
        Erreurs erreurs) {

    /// @param jour the day that it bears, empty when nobody said it
    /// @param joint when, and by whom
    public record Piece(String nature, String nom, String adresse, String jour, String joint) {}

    /// What is typed to join a document.
    public record Jointure(String nature, String date) {}

    public record Programmation(
            List<Choix> etablissements,
            String etablissement,
            String organisme,
            String visite,
            String avant,
            Erreurs erreurs) {}

    /// @param exigences the documents it asks for
    /// @param bloque one of them is missing and cannot be left aside
    /// @param laissables those missing that may be left aside, for a reason
    /// @param ensuite what is expected next, empty when nothing is
    /// @param pourRequis by when must be said
    public record Passage(
            Fil fil,
            String titre,
            String adresse,
            String retour,
            String version,
            List<Exigee> exigences,
            boolean bloque,
            List<Choix> laissables,
            List<String> sans,
            String jour,
            String aujourdhui,
            String ensuite,
            boolean pourRequis,
            String pour,
            boolean motif,
            String note,
            Erreurs erreurs) {}
}
