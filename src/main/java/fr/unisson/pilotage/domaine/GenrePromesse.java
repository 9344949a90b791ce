package fr.unisson.pilotage.domaine;

/// What the text promised: what a party does, or what is to be reached together.
public enum GenrePromesse {
    ENGAGEMENT("Engagement"),
    OBJECTIF("Objectif");

    private final String libelle;

    GenrePromesse(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
