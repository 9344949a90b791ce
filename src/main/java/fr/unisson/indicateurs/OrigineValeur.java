package fr.unisson.indicateurs;

/// How a figure came in.
public enum OrigineValeur {
    SAISIE("Saisie"),
    IMPORT("Import"),
    CALCUL("Calcul d’Unisson");

    private final String libelle;

    OrigineValeur(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
