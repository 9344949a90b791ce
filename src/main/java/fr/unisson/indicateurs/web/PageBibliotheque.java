package fr.unisson.indicateurs.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Onglet;
import java.util.List;

/// The library to start from.
public record PageBibliotheque(
        List<Groupe> groupes,
        boolean peutDefinir,
        List<Choix> personnes,
        String aujourdhui,
        List<Onglet> onglets,
        Erreurs erreurs) {

    public record Groupe(String nom, List<ModeleLu> modeles) {}

    /// @param adopte the organisation has it already
    public record ModeleLu(
            String code,
            String libelle,
            String formule,
            String but,
            String frequence,
            boolean adopte) {}
}
