package fr.unisson.conventions.domaine;

/// Where a convention stands, from its first diagnosis to its archive.
public enum EtatConvention {
    DIAGNOSTIC("Diagnostic partagé"),
    PRINCIPES("Principes fondateurs"),
    CO_CONSTRUCTION("Co-construction"),
    CONSOLIDATION("Consolidation du texte"),
    RELECTURE("Relecture"),
    VALIDATION_INSTANCES("Validation par les instances"),
    EN_SIGNATURE("Signature"),
    SIGNEE("Signée"),
    EN_VIGUEUR("En vigueur"),
    SUSPENDUE("Suspendue"),
    EXPIREE("Arrivée à son terme"),
    RESILIEE("Résiliée"),
    CADUQUE("Caduque"),
    REMPLACEE("Remplacée"),
    ARCHIVEE("Archivée"),
    ABANDONNEE("Abandonnée"),
    /// Signed elsewhere and brought in by mistake.
    RETIREE("Retirée");

    private final String libelle;

    EtatConvention(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /// True while it binds its parties, suspended or not.
    public boolean engage() {
        return this == EN_VIGUEUR || this == SUSPENDUE;
    }

    /// True when it bound its parties and does no longer.
    public boolean finie() {
        return switch (this) {
            case EXPIREE, RESILIEE, CADUQUE, REMPLACEE, ARCHIVEE -> true;
            default -> false;
        };
    }

    /// True once nothing is asked of its parties any more.
    public boolean close() {
        return finie() || sansSuite();
    }

    /// True when it was given up before its signature, or should not have been brought in.
    public boolean sansSuite() {
        return this == ABANDONNEE || this == RETIREE;
    }

    /// True while the convention can still be given up.
    public boolean avantSignature() {
        return compareTo(SIGNEE) < 0;
    }
}
