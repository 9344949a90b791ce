package fr.unisson.socle.web;

/// What the entries of the rail serve, in the order in which they are shown.
public enum Rubrique {
    ACCUEIL(""),
    PARTENARIAT("Partenariat"),
    QUOTIDIEN("Au quotidien"),
    EVALUATION("Évaluer et mesurer"),
    RESEAU("Réseau"),
    REGLAGES("Réglages");

    private final String libelle;

    Rubrique(String libelle) {
        this.libelle = libelle;
    }

    /// Its heading, empty for the home page that stands alone.
    public String libelle() {
        return libelle;
    }
}
