package fr.unisson.gouvernance;

/// What became of a decision.
public enum EtatDecision {
    A_FAIRE("À faire"),
    FAITE("Faite"),
    ABANDONNEE("Abandonnée");

    private final String libelle;

    EtatDecision(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
