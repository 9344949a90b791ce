package fr.unisson.croisees;

import fr.unisson.grilles.GrillesLivrees;

/// How far a cross evaluation goes.
public enum NatureCroisee {
    LEGERE("Revue légère", "La revue de l’année : six critères.", GrillesLivrees.CROISEE_LEGERE),
    COMPLETE(
            "Évaluation complète",
            "Avant la fin de la période : quatorze critères, pour décider de la suite.",
            GrillesLivrees.CROISEE_COMPLETE);

    private final String libelle;
    private final String aide;
    private final String grille;

    NatureCroisee(String libelle, String aide, String grille) {
        this.libelle = libelle;
        this.aide = aide;
        this.grille = grille;
    }

    public String libelle() {
        return libelle;
    }

    public String aide() {
        return aide;
    }

    /// Key of the grid on which it is rated.
    public String grille() {
        return grille;
    }
}
