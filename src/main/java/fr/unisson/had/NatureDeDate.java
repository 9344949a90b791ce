package fr.unisson.had;

/// A day that counts for the transmission of the convention.
public enum NatureDeDate {
    PREMIER_SEJOUR("Premier séjour"),
    TROISIEME_SEJOUR("Troisième séjour"),
    TRANSMISE_ARS("Transmission à l’agence régionale de santé"),
    TRANSMISE_CAISSE("Transmission à la caisse d’assurance maladie");

    private final String libelle;

    NatureDeDate(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    public boolean transmission() {
        return this == TRANSMISE_ARS || this == TRANSMISE_CAISSE;
    }
}
