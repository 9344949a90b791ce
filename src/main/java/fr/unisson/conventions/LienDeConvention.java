package fr.unisson.conventions;

/// How a convention hangs from another.
public enum LienDeConvention {
    AVENANT,
    /// A specific convention of a framework.
    SPECIFIQUE,
    RENOUVELLEMENT,
    REMPLACEMENT;

    /// Whether the one that hangs takes the place of the other when it enters into force.
    public boolean succede() {
        return this == RENOUVELLEMENT || this == REMPLACEMENT;
    }
}
