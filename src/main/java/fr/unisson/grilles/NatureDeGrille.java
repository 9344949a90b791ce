package fr.unisson.grilles;

/// What a grid is for.
public enum NatureDeGrille {
    EVALUATION_CONJOINTE("Évaluation conjointe"),
    MATURITE("Questionnaire de maturité"),
    REFERENTIEL("Référentiel"),
    AUDIT("Grille d’audit"),
    QUESTIONNAIRE("Questionnaire");

    private final String libelle;

    NatureDeGrille(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
