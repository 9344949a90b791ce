package fr.unisson.conventions.domaine;

/// How a divergence stands or ended. None is ever deleted.
public enum EtatDivergence {
    OUVERTE("Ouverte"),
    EN_DISCUSSION("En discussion"),
    LEVEE("Levée"),
    ACCEPTEE_COMME_RESERVE("Acceptée comme réserve"),
    REPORTEE("Reportée"),
    ARBITREE("Arbitrée");

    private final String libelle;

    EtatDivergence(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    public boolean traitee() {
        return this != OUVERTE && this != EN_DISCUSSION;
    }
}
