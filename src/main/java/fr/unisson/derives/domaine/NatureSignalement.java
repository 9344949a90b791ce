package fr.unisson.derives.domaine;

/// What somebody tells the committee about.
public enum NatureSignalement {
    DROIT(
            "Le droit d’une personne",
            "Liberté de choix, information, dignité, intimité. Le comité répond en 48 heures."),
    PRINCIPE("Un principe de la convention", "Ce que les parties ont adopté ensemble."),
    ENGAGEMENT("Un engagement", "Ce qu’une partie a promis de faire."),
    COORDINATION("La coordination", "Entre les équipes, au quotidien.");

    private final String libelle;
    private final String aide;

    NatureSignalement(String libelle, String aide) {
        this.libelle = libelle;
        this.aide = aide;
    }

    public String libelle() {
        return libelle;
    }

    public String aide() {
        return aide;
    }

    /// Somebody's rights are at stake: hours count.
    public boolean urgent() {
        return this == DROIT;
    }
}
