package fr.unisson.grilles;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A version of a grid in the catalogue: a draft, or published for good.
///
/// @param feuilles how many things it rates
/// @param noeuds how many nodes in all
/// @param ecriture counts the writings of a draft
/// @param publieeLe null for a draft
/// @param issueDe what it was copied from; empty for a blank page
/// @param note what changed
/// @param empreinte of its file; empty for a draft
public record VersionDeGrille(
        GrilleId id,
        int numero,
        String nom,
        String presentation,
        int feuilles,
        int noeuds,
        int ecriture,
        @Nullable Instant publieeLe,
        String publieePar,
        String issueDe,
        String note,
        String empreinte) {

    public boolean brouillon() {
        return publieeLe == null;
    }
}
