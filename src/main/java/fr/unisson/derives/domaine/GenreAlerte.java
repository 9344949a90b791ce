package fr.unisson.derives.domaine;

/// What kind of thing an alert is about, for lists and filters.
public enum GenreAlerte {
    SIGNALEMENT("Signalement"),
    INDICATEUR("Indicateur"),
    ENGAGEMENT("Engagement"),
    GOUVERNANCE("Comité"),
    TERME("Terme et pièces"),
    PARTIE("Partie silencieuse");

    private final String libelle;

    GenreAlerte(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
