package fr.unisson.grilles;

/// Sector of a social or medico-social structure, as the HAS framework filters its criteria.
public enum SecteurDEssms {
    SOCIAL("Social"),
    MEDICO_SOCIAL("Médico-social");

    private final String libelle;

    SecteurDEssms(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
