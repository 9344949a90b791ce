package fr.unisson.annuaire.domaine;

/// What is wrong with one line. A refusal leaves the line out; a warning keeps it.
public enum MotifLigne {
    SECTION_INCONNUE(true, "Cette ligne n’est ni structureej, ni structureet, ni geolocalisation."),
    CHAMPS_MANQUANTS(true, "Le nombre de champs n’est pas celui du format."),
    FINESS_ABSENT(true, "Le numéro FINESS manque."),
    FINESS_MAL_FORME(true, "Le numéro FINESS n’a pas neuf caractères permis."),
    NOM_ABSENT(true, "Le nom manque."),
    NUMERO_EN_DOUBLE(true, "Ce numéro FINESS est déjà plus haut dans le fichier."),
    ETABLISSEMENT_INCONNU(true, "Cet établissement n’est pas dans l’annuaire."),
    POSITION_ILLISIBLE(true, "Ces coordonnées ne tombent pas sur le territoire français."),

    CLE_FINESS(false, "La clé du numéro FINESS est fausse : vérifiez."),
    FINESS_EJ_ILLISIBLE(false, "Le numéro FINESS de l’entité juridique est mal formé : ignoré."),
    SIREN_FAUX(false, "Le SIREN est mal formé ou sa clé est fausse : vérifiez."),
    SIRET_FAUX(false, "Le SIRET est mal formé ou sa clé est fausse : vérifiez."),
    DATE_ILLISIBLE(false, "Une date est illisible : ignorée."),
    COORDONNEES_ECARTEES(
            false, "Les coordonnées ne tombent pas sur le territoire français : ignorées.");

    private final boolean refus;
    private final String message;

    MotifLigne(boolean refus, String message) {
        this.refus = refus;
        this.message = message;
    }

    public boolean refus() {
        return refus;
    }

    public String message() {
        return message;
    }
}
