package fr.unisson.campagnes.web;

import fr.unisson.campagnes.Taux;
import fr.unisson.socle.web.Fil;
import java.util.List;

/// What all organisations say together.
///
/// @param vide no figure at all
/// @param retenue some are withheld: nearly the same organisations answered another campaign
public record PageResultatsDeCampagne(
        Fil fil,
        String adresse,
        String titre,
        Taux taux,
        int minimum,
        String grille,
        boolean vide,
        boolean retenue,
        List<LigneDeCampagne> lignes) {

    public PageResultatsDeCampagne {
        lignes = List.copyOf(lignes);
    }

    public String phraseDeRetenue() {
        return RapportDeCampagne.RETENUE;
    }
}
