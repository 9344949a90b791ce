package fr.unisson.gouvernance;

/// How the minutes of a body are approved.
public enum Approbation {
    POSITIONS("Chacun se prononce"),
    SILENCE("Faute d’objection dans un délai");

    private final String libelle;

    Approbation(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
