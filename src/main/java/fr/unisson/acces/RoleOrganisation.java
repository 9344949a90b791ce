package fr.unisson.acces;

import java.util.Set;

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

    /// Who writes what the organisation takes as a model: its conventions, its grids. In SQL,
    /// `acteur_a_role(organisation, '{ADMINISTRATION,REFERENT_QUALITE}')`.
    public static final Set<RoleOrganisation> AUTEURS_DE_MODELES =
            Set.of(ADMINISTRATION, REFERENT_QUALITE);

    private final String libelle;

    RoleOrganisation(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
