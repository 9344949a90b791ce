package fr.unisson.conventions.domaine;

/// How the day of effect is known.
public enum ModePriseEffet {
    DATE_FIXE("À une date fixée"),
    DERNIERE_SIGNATURE("Au jour de la dernière signature"),
    EVENEMENT("À la survenue d’un événement");

    private final String libelle;

    ModePriseEffet(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
