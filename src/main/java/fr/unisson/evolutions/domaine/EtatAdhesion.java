package fr.unisson.evolutions.domaine;

/// Where the accession of a new party stands.
public enum EtatAdhesion {
    PROPOSEE("Réponse des parties attendue"),
    ACCORDEE("Acceptée, avenant en préparation"),
    REFUSEE("Refusée"),
    RETIREE("Retirée"),
    EFFECTIVE("Partie à la convention"),
    SANS_SUITE("Sans suite");

    private final String libelle;

    EtatAdhesion(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    public boolean enCours() {
        return this == PROPOSEE || this == ACCORDEE;
    }
}
