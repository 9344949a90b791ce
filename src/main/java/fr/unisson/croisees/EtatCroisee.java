package fr.unisson.croisees;

/// Where a cross evaluation stands.
public enum EtatCroisee {
    PROGRAMMEE("Programmée"),
    AUTOEVALUATION("Chacun évalue de son côté"),
    MISE_EN_COMMUN("Mise en commun"),
    BILAN_PROJET("Projet de bilan"),
    BILAN_APPROUVE("Bilan arrêté"),
    TRANSMISE("Transmise"),
    ABANDONNEE("Abandonnée");

    private final String libelle;

    EtatCroisee(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /// Grids may be read together.
    public boolean revelee() {
        return switch (this) {
            case MISE_EN_COMMUN, BILAN_PROJET, BILAN_APPROUVE, TRANSMISE -> true;
            case PROGRAMMEE, AUTOEVALUATION, ABANDONNEE -> false;
        };
    }

    public boolean close() {
        return this == TRANSMISE || this == ABANDONNEE;
    }
}
