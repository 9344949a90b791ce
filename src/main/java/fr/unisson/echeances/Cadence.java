package fr.unisson.echeances;

/// How soon a kind of news is mailed.
public enum Cadence {
    AU_PLUS_TOT("Dès que possible"),
    QUOTIDIEN("Une fois par jour"),
    HEBDOMADAIRE("Une fois par semaine"),
    JAMAIS("Jamais");

    private final String libelle;

    Cadence(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
