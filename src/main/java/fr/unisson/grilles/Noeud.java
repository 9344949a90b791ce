package fr.unisson.grilles;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A domain of a grid, or what is asked in it. What has no child is rated.
///
/// @param parent null at the root
/// @param code unique in its version, the same from one version to the next: `1.2.1`
/// @param facile the same in easy-to-read French; empty when there is none
/// @param poids in the mean of its parent
/// @param axe a second grouping, across domains; may be empty
/// @param cible whom or what it is asked of; may be empty
/// @param preuves what usually proves it
public record Noeud(
        long id,
        @Nullable Long parent,
        String code,
        String libelle,
        String aide,
        String facile,
        BigDecimal poids,
        boolean imperatif,
        String axe,
        String cible,
        Portee portee,
        List<String> preuves) {

    public Noeud {
        preuves = List.copyOf(preuves);
    }
}
