package fr.unisson.grilles;

import java.util.Optional;

/// What the reader may begin with a published grid, as each module that rates on grids tells it.
public interface UsageDeGrille {

    record Usage(String libelle, String adresse) {}

    /// Empty when this grid is not rated in this way, or not by the reader.
    Optional<Usage> de(Grille grille);
}
