package fr.unisson.gouvernance;

/// Where a point of an agenda stands.
public enum EtatPoint {
    PROPOSE("Proposé"),
    INSCRIT("Inscrit"),
    TRAITE("Traité"),
    AJOURNE("Reporté à une prochaine réunion"),
    ECARTE("Non retenu");

    private final String libelle;

    EtatPoint(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /// It belongs to the agenda that members receive.
    public boolean alOrdreDuJour() {
        return this == INSCRIT || this == TRAITE;
    }
}
