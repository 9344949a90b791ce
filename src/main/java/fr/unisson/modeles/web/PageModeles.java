package fr.unisson.modeles.web;

import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Pastille;
import java.util.List;

/// Every model from which a convention may start.
///
/// @param organisation whose own models are shown; empty when the reader chose none
/// @param peutEcrire whether the reader writes models there
public record PageModeles(
        Fil fil,
        List<Livre> livres,
        String organisation,
        List<Propre> propres,
        boolean peutEcrire,
        List<Famille> documents) {

    /// Letters, amendments by block, reviews.
    public record Famille(String nom, List<Livre> documents) {}

    public record Livre(
            String adresse, String type, String nom, String description, int articles) {}

    public record Propre(String adresse, String nom, String type, Pastille etat, String detail) {}
}
