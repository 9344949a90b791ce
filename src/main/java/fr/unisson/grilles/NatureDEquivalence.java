package fr.unisson.grilles;

/// How near two nodes are: only what is identical is compared from one rating to the next.
public enum NatureDEquivalence {
    IDENTIQUE("La même chose"),
    PROCHE("Presque la même chose");

    private final String libelle;

    NatureDEquivalence(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
