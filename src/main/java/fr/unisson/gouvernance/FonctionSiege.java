package fr.unisson.gouvernance;

/// What somebody does in a body, beside sitting there.
public enum FonctionSiege {
    PRESIDENCE("Présidence"),
    VICE_PRESIDENCE("Vice-présidence"),
    SECRETARIAT("Secrétariat"),
    ANIMATION("Animation"),
    MEMBRE("Membre"),
    INVITE("Invité");

    private final String libelle;

    FonctionSiege(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /// Runs the body: plans its meetings, writes its minutes, keeps its composition. The same list
    /// stands in the database (`instances_tenues`).
    public boolean tient() {
        return this != MEMBRE && this != INVITE;
    }
}
