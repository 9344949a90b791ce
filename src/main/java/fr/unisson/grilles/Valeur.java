package fr.unisson.grilles;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One answer of a scale.
///
/// @param code how it is stored and exported: `3`, `ETOILE`, `NSP`
/// @param points what it counts in an average; null when it stands out of every average
/// @param justifiee whether a comment must come with it
/// @param saufImperatif whether it may not be given to a mandatory requirement
/// @param domaines codes of the root domains where it may be given; empty for all
public record Valeur(
        String code,
        String libelle,
        String aide,
        @Nullable BigDecimal points,
        boolean justifiee,
        boolean saufImperatif,
        Set<String> domaines) {

    public Valeur {
        domaines = Set.copyOf(domaines);
    }

    public boolean compte() {
        return points != null;
    }
}
