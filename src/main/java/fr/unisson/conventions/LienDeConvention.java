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

    /// How the former convention names the one that follows it.
    ///
    /// @param enPreparation nothing is in force yet
    public String suivie(boolean enPreparation) {
        if (this == RENOUVELLEMENT)
            return enPreparation ? "Renouvellement préparé :" : "Renouvelée par";
        return enPreparation ? "Remplacement préparé :" : "Remplacée par";
    }
}
