package fr.unisson.reprises;

import fr.unisson.reprises.domaine.registre.ChampDuRegistre;
import fr.unisson.socle.tableur.Correspondance;
import java.util.Map;
import java.util.Set;

/// What the sender of a register chose.
///
/// @param partenaires the organisation given to each name, 0 for none of those proposed
/// @param quandMeme line numbers of duplicates to take all the same
public record ReglagesDuRegistre(
        Correspondance<ChampDuRegistre> colonnes,
        Map<String, Long> partenaires,
        Set<Integer> quandMeme) {

    public ReglagesDuRegistre {
        partenaires = Map.copyOf(partenaires);
        quandMeme = Set.copyOf(quandMeme);
    }
}
