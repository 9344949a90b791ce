package fr.unisson.reprises;

import fr.unisson.reprises.domaine.registre.ChampDuRegistre;
import fr.unisson.socle.tableur.Correspondance;
import java.util.Map;
import java.util.Set;

/// What the sender of a register chose.
///
/// @param partenaires the organisation given to each name, 0 for none of those proposed
/// @param recherches the words looked up in the directory for a name, by its key
/// @param quandMeme line numbers of duplicates to take all the same
public record ReglagesDuRegistre(
        Correspondance<ChampDuRegistre> colonnes,
        Map<String, Long> partenaires,
        Map<String, String> recherches,
        Set<Integer> quandMeme) {

    /// Registers that waited before anything could be looked up have no words.
    public ReglagesDuRegistre {
        partenaires = Map.copyOf(partenaires);
        recherches = recherches == null ? Map.of() : Map.copyOf(recherches);
        quandMeme = Set.copyOf(quandMeme);
    }

    public static ReglagesDuRegistre de(Correspondance<ChampDuRegistre> colonnes) {
        return new ReglagesDuRegistre(colonnes, Map.of(), Map.of(), Set.of());
    }
}
