package fr.unisson.audits;

/// What one filling of the grid is about.
public enum ObjetAudite {
    DOSSIERS("Des dossiers", "dossier", "dossiers", "Nouveau dossier", "Retirer ce dossier"),
    OBSERVATIONS(
            "Des observations",
            "observation",
            "observations",
            "Nouvelle observation",
            "Retirer cette observation");

    private final String libelle;
    private final String un;
    private final String plusieurs;
    private final String nouveau;
    private final String retirer;

    ObjetAudite(String libelle, String un, String plusieurs, String nouveau, String retirer) {
        this.libelle = libelle;
        this.un = un;
        this.plusieurs = plusieurs;
        this.nouveau = nouveau;
        this.retirer = retirer;
    }

    public String libelle() {
        return libelle;
    }

    public String nouveau() {
        return nouveau;
    }

    public String retirer() {
        return retirer;
    }

    /// "1 dossier", "12 observations".
    public String compter(int nombre) {
        return nombre + " " + (nombre > 1 ? plusieurs : un);
    }
}
