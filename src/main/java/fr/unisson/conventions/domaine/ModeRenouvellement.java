package fr.unisson.conventions.domaine;

/// What happens at the end of the term (Code civil, articles 1212 to 1215).
public enum ModeRenouvellement {
    AUCUN("Sans renouvellement"),
    EXPRES("Par accord exprès"),
    TACITE("Par tacite reconduction");

    private final String libelle;

    ModeRenouvellement(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
