package fr.unisson.annuaire;

/// What an organisation, or one of its establishments, holds until a day.
public enum NatureAutorisation {
    AUTORISATION("Autorisation"),
    AGREMENT("Agrément"),
    ACCREDITATION("Accréditation"),
    CERTIFICATION("Certification");

    private final String libelle;

    NatureAutorisation(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
