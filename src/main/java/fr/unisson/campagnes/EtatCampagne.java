package fr.unisson.campagnes;

/// Where a campaign stands.
public enum EtatCampagne {
    PREPARATION("En préparation"),
    PROGRAMMEE("Programmée"),
    OUVERTE("Ouverte"),
    CLOTUREE("Clôturée"),
    ABANDONNEE("Abandonnée");

    private final String libelle;

    EtatCampagne(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
