package fr.unisson.actions;

/// How far the abandonment of an occurrence goes.
public enum PorteeDAbandon {
    CETTE_OCCURRENCE("Seulement celle-ci : la suivante est créée"),
    TOUTE_LA_SERIE("Toute la série : l’action ne reviendra plus");

    private final String libelle;

    PorteeDAbandon(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
