package fr.unisson.indicateurs;

/// Which way is better.
public enum Sens {
    HAUSSE("Plus c’est haut, mieux c’est"),
    BAISSE("Plus c’est bas, mieux c’est");

    private final String libelle;

    Sens(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
