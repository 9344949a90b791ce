package fr.unisson.croisees;

/// What a party says of the report, by its referent. None of them holds it back: what is not agreed
/// stands in it with its reason.
public enum PositionSurBilan {
    ACCORD("Accord"),
    RESERVE("Accord avec réserve"),
    DESACCORD("Désaccord");

    private final String libelle;

    PositionSurBilan(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    public boolean motivee() {
        return this != ACCORD;
    }
}
