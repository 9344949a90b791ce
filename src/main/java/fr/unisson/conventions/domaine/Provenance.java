package fr.unisson.conventions.domaine;

/// How the platform knows that a convention was signed.
public enum Provenance {
    UNISSON("Signée dans Unisson"),
    NON_CONFIRMEE("Importée, non confirmée"),
    CONFIRMEE("Importée, confirmée par une autre partie"),
    CONTESTEE("Importée, contestée par une autre partie"),
    RETIREE("Importée, puis retirée");

    private final String libelle;

    Provenance(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /// True for a convention signed elsewhere, whatever the other parties say of it.
    public boolean importee() {
        return this != UNISSON;
    }

    /// True while only one party answers for it.
    public boolean douteuse() {
        return this == NON_CONFIRMEE || this == CONTESTEE;
    }
}
