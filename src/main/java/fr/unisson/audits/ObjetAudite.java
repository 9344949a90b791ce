package fr.unisson.audits;

/// What one filling of the grid is about.
public enum ObjetAudite {
    DOSSIERS("Des dossiers", "dossier", "dossiers"),
    OBSERVATIONS("Des observations", "observation", "observations");

    private final String libelle;
    private final String un;
    private final String plusieurs;

    ObjetAudite(String libelle, String un, String plusieurs) {
        this.libelle = libelle;
        this.un = un;
        this.plusieurs = plusieurs;
    }

    public String libelle() {
        return libelle;
    }

    /// "1 dossier", "12 observations".
    public String compter(int nombre) {
        return nombre + " " + (nombre > 1 ? plusieurs : un);
    }
}
