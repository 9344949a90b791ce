package fr.unisson.archives;

/// What becomes of documents at the end of their retention, the mildest first.
public enum SortFinal {
    ELIMINATION("Élimination"),
    TRI("Tri avec le service d’archives, puis élimination du reste"),
    CONSERVATION("Conservation définitive");

    private final String libelle;

    SortFinal(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
