package fr.unisson.conventions.domaine;

/// Where the decision of one party's body stands, for one digest of the text.
public enum EtatValidation {
    A_PREPARER("À inscrire"),
    INSCRITE("Inscrite à l’ordre du jour"),
    AVIS_EN_COURS("Avis demandés"),
    FAVORABLE("Décision favorable"),
    FAVORABLE_RESERVES("Décision favorable avec réserves"),
    AJOURNEE("Ajournée"),
    DEFAVORABLE("Décision défavorable"),
    NON_REQUISE("Non requise"),
    A_REPRENDRE("À reprendre : le texte a changé");

    private final String libelle;

    EtatValidation(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /// Inscribed, and nothing decided yet.
    public boolean seanceChangeable() {
        return this == INSCRITE || this == AVIS_EN_COURS;
    }

    public boolean decidee() {
        return this == FAVORABLE || this == FAVORABLE_RESERVES || this == DEFAVORABLE;
    }
}
