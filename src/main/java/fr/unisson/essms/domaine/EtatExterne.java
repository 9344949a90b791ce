package fr.unisson.essms.domaine;

/// Where an evaluation by an outside body stands.
public enum EtatExterne {
    PROGRAMMEE("Programmée"),
    AUTO_EVALUATION("Auto-évaluation en cours"),
    PREPAREE("Prête pour la visite"),
    VISITE("Visite faite"),
    PRE_RAPPORT_RECU("Pré-rapport reçu"),
    OBSERVATIONS_ENVOYEES("Observations envoyées"),
    RAPPORT_DEFINITIF("Rapport définitif reçu"),
    TRANSMIS_ATC("Transmis à l’autorité"),
    PUBLIE("Résultats publiés"),
    PLAN_EN_COURS("Plan d’actions en cours"),
    CLOTUREE("Clôturée"),
    ANNULEE("Annulée");

    private final String libelle;

    EtatExterne(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /// Nothing of it changes any more.
    public boolean finie() {
        return this == CLOTUREE || this == ANNULEE;
    }
}
