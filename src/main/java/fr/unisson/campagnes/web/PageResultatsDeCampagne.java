package fr.unisson.campagnes.web;

import fr.unisson.campagnes.Taux;
import fr.unisson.socle.web.Fil;
import java.util.List;

/// What all organisations say together.
///
/// @param vide too few answered: no figure at all
public record PageResultatsDeCampagne(
        Fil fil,
        String adresse,
        String titre,
        Taux taux,
        int minimum,
        String grille,
        boolean vide,
        List<LigneDeCampagne> lignes) {

    public PageResultatsDeCampagne {
        lignes = List.copyOf(lignes);
    }
}
