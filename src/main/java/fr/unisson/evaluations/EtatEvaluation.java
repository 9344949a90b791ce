package fr.unisson.evaluations;

/// Where a session stands.
public enum EtatEvaluation {
    PREPARATION("En préparation"),
    OUVERTE("Réponses en cours"),
    ECHANGE("Échange ouvert"),
    CONJOINTE("Note conjointe en cours"),
    CLOTUREE("Clôturée"),
    ARCHIVEE("Archivée"),
    ABANDONNEE("Abandonnée");

    private final String libelle;

    EtatEvaluation(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /// Figures may be read, college by college.
    public boolean revelee() {
        return this == ECHANGE || this == CONJOINTE || this == CLOTUREE || this == ARCHIVEE;
    }

    public boolean close() {
        return this == CLOTUREE || this == ARCHIVEE || this == ABANDONNEE;
    }
}
