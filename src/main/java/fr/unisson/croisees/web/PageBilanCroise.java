package fr.unisson.croisees.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;

/// The report being written.
///
/// @param numero of the wording that stands, 0 for a first one
/// @param positions how many parties spoke of it: a new wording asks them again
public record PageBilanCroise(
        Fil fil,
        String adresse,
        String retour,
        String titre,
        int numero,
        int positions,
        String synthese,
        List<Objet> objets,
        List<Choix> choix,
        Erreurs erreurs) {

    /// @param id the mission, 0 for the convention as a whole
    /// @param aide where the mission stands
    public record Objet(long id, String nom, String aide, String choix, String raison) {}

    public PageBilanCroise {
        objets = List.copyOf(objets);
        choix = List.copyOf(choix);
    }
}
