package fr.unisson.modeles.web;

import fr.unisson.socle.web.Fil;
import java.util.List;

/// A model read through, shipped or one's own.
///
/// @param faits type, version, number of articles
/// @param creer address from which a convention is opened; empty when it cannot
/// @param copier address from which an own model starts; empty when the reader may not
/// @param exporter address of the model as a file
/// @param clauses mentions that its kind must hold, with where they stand
public record PageApercuDeModele(
        Fil fil,
        String nom,
        String description,
        List<String> faits,
        String creer,
        String copier,
        String exporter,
        String source,
        List<Clause> clauses,
        List<Article> articles) {

    public record Clause(String libelle, String article) {}

    /// @param marques mandatory, at choice, kind of data, volet
    public record Article(
            String ancre, String intitule, List<String> marques, String aide, String texte) {}
}
