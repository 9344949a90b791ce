package fr.unisson.indicateurs;

/// What a numerator is to its denominator: the control chart depends on it.
public enum TypeDeRapport {
    PART("Une part : le numérateur fait partie du dénominateur"),
    TAUX("Un taux : des événements rapportés à une quantité (journées, personnes)"),
    RATIO("Un autre rapport de deux grandeurs");

    private final String libelle;

    TypeDeRapport(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
