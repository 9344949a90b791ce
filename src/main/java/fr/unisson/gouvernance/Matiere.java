package fr.unisson.gouvernance;

/// What a mandate allows its holder to sign. `TOUT` covers the others.
public enum Matiere {
    TOUT("Tous les actes"),
    CONVENTIONS("Conventions"),
    AVENANTS("Avenants"),
    BILANS("Bilans");

    private final String libelle;

    Matiere(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
