package fr.unisson.archives;

/// Where an elimination stands.
public enum EtatElimination {
    PROPOSEE("Proposée"),
    VISEE("Visée"),
    EXECUTEE("Exécutée"),
    REFUSEE("Refusée"),
    RETIREE("Retirée");

    private final String libelle;

    EtatElimination(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    public boolean enCours() {
        return this == PROPOSEE || this == VISEE;
    }
}
