package fr.unisson.modeles.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;

/// The proposed articles of a text, to be reviewed by hand.
///
/// @param plan articles that a proposed one may match
/// @param lieux what the text may become; none when the reader may write nowhere
/// @param devenu address of what it became; empty as long as nothing was written
public record PageTexteImporte(
        Fil fil,
        String adresse,
        String nom,
        int version,
        List<String> remarques,
        List<Article> articles,
        List<Choix> plan,
        List<Choix> lieux,
        String destination,
        String titre,
        String devenu,
        Erreurs erreurs) {

    /// How many were matched with the plan, after the number of those proposed.
    public String rapproches() {
        long n = articles.stream().filter(a -> !a.numero().isEmpty()).count();
        if (n == articles.size()) return "";
        if (n == 0) return ", dont aucun n’a été rapproché du plan";
        return ", dont " + n + (n > 1 ? " rapprochés du plan" : " rapproché du plan");
    }

    public record Article(
            int rang, String titre, String texte, String numero, boolean ignore, int lignes) {}

    /// A text to send, and those that wait.
    ///
    /// @param utile whether the reader has somewhere to write what comes of it
    public record Envoi(Fil fil, boolean utile, List<EnCours> enCours, Erreurs erreurs) {}

    public record EnCours(String adresse, String nom, String detail) {}
}
