package fr.unisson.audits.domaine;

/// Where an audit stands.
public enum EtatAudit {
    PREPARATION("En préparation"),
    EN_COURS("En cours"),
    CLOTURE("Clos"),
    ABANDONNE("Abandonné");

    private final String libelle;

    EtatAudit(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /// Something is still expected of it.
    public boolean ouvert() {
        return this == PREPARATION || this == EN_COURS;
    }
}
