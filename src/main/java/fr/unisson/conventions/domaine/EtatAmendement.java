package fr.unisson.conventions.domaine;

/// Where a proposed change of an article stands.
public enum EtatAmendement {
    PROPOSE("Proposé"),
    ACCEPTE("Accepté"),
    REFUSE("Refusé"),
    RETIRE("Retiré"),
    DEVENU_DIVERGENCE("Devenu une divergence");

    private final String libelle;

    EtatAmendement(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
