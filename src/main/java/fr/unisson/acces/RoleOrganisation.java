package fr.unisson.acces;

/// What a person is in an organisation. Roles in a convention are another matter, held by the
/// conventions themselves.
public enum RoleOrganisation {
    ADMINISTRATION("Administration"),
    DIRECTION("Direction"),
    REFERENT_QUALITE("Référent qualité"),
    SECRETAIRE_INSTANCE("Secrétaire d’instance"),
    PROFESSIONNEL("Professionnel"),
    REPRESENTANT_USAGERS("Représentant des usagers"),
    FACILITATEUR_SRA("Facilitateur de la SRA"),
    OBSERVATEUR("Observateur");

    private final String libelle;

    RoleOrganisation(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
