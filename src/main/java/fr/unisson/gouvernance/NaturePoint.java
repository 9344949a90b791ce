package fr.unisson.gouvernance;

/// What is expected of the members on a point of the agenda.
public enum NaturePoint {
    INFORMATION("Information"),
    AVIS("Avis"),
    DECISION("Décision"),
    SUIVI("Suivi");

    private final String libelle;

    NaturePoint(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
