package fr.unisson.indicateurs;

/// Where the value of a period comes from.
public enum Calcul {
    VALEUR("Une valeur saisie"),
    RAPPORT("Un numérateur et un dénominateur saisis"),
    FORMULE("Une formule sur d’autres indicateurs"),
    SOURCE("Un calcul fait par Unisson");

    private final String libelle;

    Calcul(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
