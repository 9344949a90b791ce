package fr.unisson.derives.domaine;

/// How serious the president of the committee finds a drift.
public enum Gravite {
    MINEURE("Mineure", "On corrige en chemin."),
    SERIEUSE("Sérieuse", "Un engagement ou un objectif ne tient plus sans aide."),
    CRITIQUE("Critique", "Le partenariat, ou une personne, en souffre dès maintenant.");

    private final String libelle;
    private final String aide;

    Gravite(String libelle, String aide) {
        this.libelle = libelle;
        this.aide = aide;
    }

    public String libelle() {
        return libelle;
    }

    public String aide() {
        return aide;
    }
}
