package fr.unisson.actions;

/// How much an action presses, the most pressing first.
public enum Priorite {
    P1("P1, à traiter sans attendre"),
    P2("P2, haute"),
    P3("P3, moyenne"),
    P4("P4, quand ce sera possible");

    private final String libelle;

    Priorite(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
