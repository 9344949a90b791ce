package fr.unisson.gouvernance;

/// On whose behalf somebody sits.
public enum College {
    USAGERS("Personnes accompagnées"),
    FAMILLES("Familles et proches"),
    REPRESENTANTS_LEGAUX("Représentants légaux"),
    PROFESSIONNELS("Professionnels"),
    DIRECTION("Direction"),
    ORGANISME_GESTIONNAIRE("Organisme gestionnaire"),
    ELUS("Élus"),
    BENEVOLES("Bénévoles"),
    /// Of a users' commission: one physician, one who is not.
    MEDIATEURS("Médiateurs"),
    FACILITATEUR("Facilitateur"),
    AUTRES("Autres");

    private final String libelle;

    College(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /// Those for whom the organisation works, and those who speak for them.
    public boolean concerne() {
        return this == USAGERS || this == FAMILLES || this == REPRESENTANTS_LEGAUX;
    }
}
