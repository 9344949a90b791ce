package fr.unisson.pilotage;

/// What a date of the text is about.
public enum NatureDEcheance {
    ASSURANCE("Assurance", "Attester que l’assurance est renouvelée"),
    OUTIL("Outil commun", "Réviser un outil commun"),
    EVALUATION("Évaluation", "Préparer l’évaluation de la convention");

    private final String libelle;
    private final String devoir;

    NatureDEcheance(String libelle, String devoir) {
        this.libelle = libelle;
        this.devoir = devoir;
    }

    public String libelle() {
        return libelle;
    }

    /// What is asked of somebody, beginning with a verb.
    String devoir() {
        return devoir;
    }
}
