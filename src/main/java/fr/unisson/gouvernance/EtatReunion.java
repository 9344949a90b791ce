package fr.unisson.gouvernance;

/// Where a meeting stands.
public enum EtatReunion {
    PLANIFIEE("Planifiée"),
    CONVOQUEE("Convoquée"),
    REPORTEE("Reportée, à convoquer de nouveau"),
    EN_SEANCE("En séance"),
    TENUE("Tenue, compte rendu à diffuser"),
    CR_DIFFUSE("Compte rendu à approuver"),
    CR_APPROUVE("Compte rendu approuvé"),
    SANS_QUORUM("Quorum non atteint"),
    ANNULEE("Annulée");

    private final String libelle;

    EtatReunion(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /// The session has not begun: date, place and agenda may still change.
    public boolean aVenir() {
        return this == PLANIFIEE || this == CONVOQUEE || this == REPORTEE;
    }

    /// It met and deliberated: what counts against the number promised for the year.
    public boolean tenue() {
        return this == TENUE || this == CR_DIFFUSE || this == CR_APPROUVE;
    }

    /// Members were told of a date: each change of it is told too.
    public boolean annoncee() {
        return this == CONVOQUEE || this == REPORTEE;
    }
}
