package fr.unisson.croisees;

/// What the parties recommend for a common mission, or for the convention as a whole.
public enum Recommandation {
    RECONDUIRE("Reconduire"),
    MODIFIER("Reconduire en modifiant"),
    REPOSITIONNER("Repositionner"),
    NE_PAS_RECONDUIRE("Ne pas reconduire");

    private final String libelle;

    Recommandation(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /// The text that follows cannot take it over as it stands.
    public boolean change() {
        return this != RECONDUIRE;
    }
}
