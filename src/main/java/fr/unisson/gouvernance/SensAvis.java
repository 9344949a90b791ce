package fr.unisson.gouvernance;

/// What an opinion says in one word.
public enum SensAvis {
    FAVORABLE("Favorable"),
    AVEC_RESERVES("Favorable avec réserves"),
    DEFAVORABLE("Défavorable"),
    PROPOSITION("Proposition ou demande");

    private final String libelle;

    SensAvis(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
