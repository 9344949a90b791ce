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
import org.jspecify.annotations.Nullable;

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
        boolean finie,
        List<Choix> natures,
        Jointure jointure,
        List<Evenement> histoire,
        Erreurs erreurs) {

    public boolean remplacables() {
        return pieces.stream().anyMatch(p -> p.remplacer() != null);
    }

    /// @param jour the day that it bears, empty when nobody said it
    /// @param joint when, and by whom
    /// @param remplacer where it is replaced, null when it is not the reader's or too late
    public record Piece(
            String nature,
            String nom,
            String adresse,
            String jour,
            String joint,
            @Nullable String remplacer) {}

    /// Another document in the place of one joined by mistake.
    public record Remplacement(
            Fil fil,
            String titre,
            String ancien,
            String ancienAdresse,
            String ancienJour,
            String adresse,
            String retour,
            String date,
            String raison,
            Erreurs erreurs) {}

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
    /// @param regle how its date is counted
    /// @param visite what is expected next is the visit, on that day
    /// @param pourRequis by when must be said
    /// @param propose the date proposed for it, from the day of the step
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
            String regle,
            boolean visite,
            boolean pourRequis,
            String pour,
            String propose,
            boolean motif,
            String note,
            Erreurs erreurs) {}
}
