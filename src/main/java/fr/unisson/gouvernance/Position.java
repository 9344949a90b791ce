package fr.unisson.gouvernance;

/// A member's stance on a decision or on minutes. Names are those of the stance picker.
public enum Position {
    ACCORD("Accord"),
    ACCORD_AVEC_RESERVE("Accord avec réserve"),
    ABSTENTION("Abstention"),
    DESACCORD("Désaccord"),
    BLOCAGE("Blocage");

    private final String libelle;

    Position(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /// Asks for a reason, and keeps minutes from being approved until it is answered.
    public boolean objecte() {
        return this == DESACCORD || this == BLOCAGE;
    }

    public boolean motifRequis() {
        return objecte() || this == ACCORD_AVEC_RESERVE;
    }
}
