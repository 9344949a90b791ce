package fr.unisson.conventions.domaine;

/// Where one of the seven volets stands.
public enum EtatVolet {
    OUVERT("Ouvert"),
    EN_TRAVAIL("En travail"),
    LIVRABLE_DEPOSE("Livrable déposé"),
    EN_ARBITRAGE("En arbitrage"),
    ADOPTE("Adopté"),
    REPORTE("Reporté");

    private final String libelle;

    EtatVolet(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /// Nothing more is expected of the group before consolidation.
    public boolean clos() {
        return this == ADOPTE || this == REPORTE;
    }

    /// The group may write the articles.
    public boolean redactionOuverte() {
        return this == OUVERT || this == EN_TRAVAIL;
    }
}
