package fr.unisson.gouvernance;

/// Where a power to sign comes from.
public enum SourceMandat {
    LOI("La loi", "Directeur d’un établissement public de santé (CSP, art. L. 6143-7)"),
    STATUTS("Les statuts", "Présidence d’une association, administrateur d’un groupement"),
    DELIBERATION("Une délibération", "Décision de l’assemblée ou du conseil"),
    DELEGATION("Une délégation", "Acte nominatif de la personne qui détient le pouvoir");

    private final String libelle;
    private final String exemple;

    SourceMandat(String libelle, String exemple) {
        this.libelle = libelle;
        this.exemple = exemple;
    }

    public String libelle() {
        return libelle;
    }

    public String exemple() {
        return exemple;
    }
}
