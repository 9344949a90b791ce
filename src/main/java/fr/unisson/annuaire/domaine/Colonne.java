package fr.unisson.annuaire.domaine;

/// What a line of a file may say of an organisation or an establishment. A format carries some of
/// them: an import never erases what its format cannot say.
public enum Colonne {
    FINESS,
    FINESS_EJ,
    NOM,
    NOM_LONG,
    SIREN,
    SIRET,
    STATUT,
    CATEGORIE,
    APE,
    COMPLEMENT,
    ADRESSE,
    CODE_POSTAL,
    ACHEMINEMENT,
    DEPARTEMENT,
    COMMUNE,
    LATITUDE,
    LONGITUDE,
    TELEPHONE,
    COURRIEL,
    OUVERT_LE,
    FERME,
    FERME_LE
}
