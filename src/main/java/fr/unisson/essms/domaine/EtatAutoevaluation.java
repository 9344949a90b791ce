package fr.unisson.essms.domaine;

/// Where a self-evaluation stands.
public enum EtatAutoevaluation {
    EN_COURS("En cours"),
    CLOTUREE("Clôturée"),
    ARCHIVEE("Archivée"),
    ABANDONNEE("Abandonnée");

    private final String libelle;

    EtatAutoevaluation(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
