package fr.unisson.gouvernance;

/// How somebody came to sit.
public enum Designation {
    ELECTION("Élection"),
    NOMINATION("Nomination"),
    DE_DROIT("De droit"),
    VOLONTARIAT("Volontariat"),
    TIRAGE("Tirage au sort"),
    AUTRE("Autrement");

    private final String libelle;

    Designation(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
