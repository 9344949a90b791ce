package fr.unisson.conventions.web;

/// The few headings under which the many faces of a convention in force are folded: one row that
/// fits, then the faces of the heading that is open.
enum Rubrique {
    ENSEMBLE("Vue d’ensemble"),
    SUIVI("Suivi"),
    EVOLUTIONS("Évolutions"),
    TEXTE("Texte"),
    PARTIES("Parties"),
    PREPARATION("Préparation"),
    HISTORIQUE("Historique");

    private static final int ORDRE_DES_EVOLUTIONS = 40;
    private static final int ORDRE_DES_TRACES = 60;

    private final String nom;

    Rubrique(String nom) {
        this.nom = nom;
    }

    String nom() {
        return nom;
    }

    static Rubrique de(Face face) {
        return switch (face) {
            case ENSEMBLE -> ENSEMBLE;
            case TEXTE, AVENANTS, MODIFICATIONS, ANNEXES, REGISTRE -> TEXTE;
            case PARTIES, INSTANCES -> PARTIES;
            case DIAGNOSTIC, PRINCIPES, VOLETS, VALIDATION, SIGNATURE -> PREPARATION;
            case HISTORIQUE -> HISTORIQUE;
        };
    }

    /// What is offered from above: the follow-up first, then the evolutions, then the traces.
    static Rubrique de(OngletOffert onglet) {
        if (onglet.ordre() < ORDRE_DES_EVOLUTIONS) return SUIVI;
        return onglet.ordre() < ORDRE_DES_TRACES ? EVOLUTIONS : HISTORIQUE;
    }
}
