package fr.unisson.indicateurs;

/// How a list of indicators is arranged.
public enum Famille {
    ACTIVITE("Activité et accompagnement"),
    PRATIQUES("Pratiques et sécurité des soins"),
    EVENEMENTS("Événements indésirables"),
    PLAINTES("Plaintes et réclamations"),
    PLAN("Plan d’actions"),
    PARTICIPATION("Participation et instances"),
    SATISFACTION("Satisfaction"),
    EVALUATION("Évaluation"),
    DOCUMENTS("Documents"),
    PERSONNEL("Ressources humaines"),
    FINANCES("Finances et moyens"),
    AUTRE("Autre");

    private final String libelle;

    Famille(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
