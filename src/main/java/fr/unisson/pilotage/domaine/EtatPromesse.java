package fr.unisson.pilotage.domaine;

/// Where a commitment or an objective stands, in the words of who answers for it. "Non activé" is
/// no fault: a convention asks no penalty for what was not undertaken.
public enum EtatPromesse {
    A_DEMARRER("À démarrer", "À démarrer"),
    EN_COURS("En cours", "En cours"),
    TENU("Tenu", "Atteint"),
    PARTIEL("Tenu en partie", "Atteint en partie"),
    NON_TENU("Non tenu", "Non atteint"),
    NON_ACTIVE("Non activé", "Non activé"),
    REPOSITIONNE("Repositionné", "Repositionné"),
    SANS_OBJET("Sans objet", "Sans objet");

    private final String engagement;
    private final String objectif;

    EtatPromesse(String engagement, String objectif) {
        this.engagement = engagement;
        this.objectif = objectif;
    }

    public String libelle(GenrePromesse genre) {
        return genre == GenrePromesse.ENGAGEMENT ? engagement : objectif;
    }

    /// Work is still meant to be done, so that a past date makes it late.
    public boolean aTenir() {
        return switch (this) {
            case A_DEMARRER, EN_COURS, PARTIEL, NON_TENU, REPOSITIONNE -> true;
            case TENU, NON_ACTIVE, SANS_OBJET -> false;
        };
    }
}
