package fr.unisson.justificatifs;

/// Where the preparation of a file of evidence stands.
public enum EtatDossier {
    DEMANDE("En attente"),
    EN_PREPARATION("En préparation"),
    PRET("Prêt"),
    ECHEC("Non préparé"),
    EFFACE("Effacé");

    private final String libelle;

    EtatDossier(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /// Something is still being done.
    public boolean enCours() {
        return this == DEMANDE || this == EN_PREPARATION;
    }
}
