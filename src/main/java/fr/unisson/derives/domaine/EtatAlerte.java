package fr.unisson.derives.domaine;

/// Where a drift alert stands. The last five say by what an alert that its plan did not settle was
/// left; repositioning comes first, because a convention between equals asks no penalty.
public enum EtatAlerte {
    DETECTEE("À qualifier"),
    QUALIFIEE("Qualifiée"),
    PLAN_DE_REDRESSEMENT("Plan de redressement"),
    ESCALADEE("Issue à choisir"),
    LEVEE("Levée"),
    SANS_SUITE("Sans suite"),
    REPOSITIONNEMENT("Repositionnée"),
    AVENANT("Suivie d’un avenant"),
    SUSPENSION("Suivie d’une suspension"),
    RETRAIT("Suivie d’un retrait"),
    RESILIATION("Suivie d’une résiliation");

    private final String libelle;

    EtatAlerte(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /// Something is still expected. The same list stands in the database (`alerte_ouverte`).
    public boolean ouverte() {
        return switch (this) {
            case DETECTEE, QUALIFIEE, PLAN_DE_REDRESSEMENT, ESCALADEE -> true;
            case LEVEE, SANS_SUITE, REPOSITIONNEMENT, AVENANT, SUSPENSION, RETRAIT, RESILIATION ->
                    false;
        };
    }
}
