package fr.unisson.actions;

/// The four dimensions of a quality approach, after Shortell: all are to be served.
public enum Dimension {
    STRATEGIQUE("Stratégique : donner le cap"),
    STRUCTURELLE("Structurelle : s’organiser"),
    TECHNIQUE("Technique : s’outiller"),
    CULTURELLE("Culturelle : ancrer la démarche");

    private final String libelle;

    Dimension(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
