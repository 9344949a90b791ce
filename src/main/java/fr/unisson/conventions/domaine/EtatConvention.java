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
    ABANDONNEE("Abandonnée");

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

    /// True while the convention can still be given up.
    public boolean avantSignature() {
        return compareTo(SIGNEE) < 0;
    }
}
