package fr.unisson.grilles;

/// Type of a social or medico-social structure, as the HAS framework filters its criteria.
public enum TypeDEssms {
    ETABLISSEMENT("Établissement"),
    SERVICE("Service");

    private final String libelle;

    TypeDEssms(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
