package fr.unisson.gouvernance;

/// What the organisation does of an opinion.
public enum Suite {
    SUIVI("Suivi"),
    PARTIELLEMENT("Suivi en partie"),
    NON_SUIVI("Non suivi");

    private final String libelle;

    Suite(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
