package fr.unisson.grilles;

/// Publics of a social or medico-social structure, as the HAS framework filters its criteria.
public enum PublicDEssms {
    PA("Personnes âgées"),
    PHA("Adultes en situation de handicap"),
    PHE("Enfants en situation de handicap"),
    AHI("Accueil, hébergement, insertion"),
    PDS("Difficultés spécifiques"),
    PE("Protection de l’enfance"),
    PJJ("Protection judiciaire de la jeunesse");

    private final String libelle;

    PublicDEssms(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
