package fr.unisson.conventions.domaine;

/// Where a convention stands, from its first diagnosis to its entry into force.
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
    ABANDONNEE("Abandonnée");

    private final String libelle;

    EtatConvention(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /// True while the convention can still be given up.
    public boolean avantSignature() {
        return compareTo(SIGNEE) < 0;
    }
}
