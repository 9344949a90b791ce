package fr.unisson.essms.domaine;

import java.util.Optional;

/// Levels of the quality scale, from the best.
public enum Lettre {
    A,
    B,
    C,
    D;

    /// Empty above A.
    public Optional<Lettre> suivante() {
        return switch (this) {
            case A -> Optional.empty();
            case B -> Optional.of(A);
            case C -> Optional.of(B);
            case D -> Optional.of(C);
        };
    }
}
