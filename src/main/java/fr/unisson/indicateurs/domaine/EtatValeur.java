package fr.unisson.indicateurs.domaine;

/// Where the value of a period stands.
public enum EtatValeur {
    SAISIE("À valider"),
    VALIDEE("Validée"),
    PUBLIEE("Publiée");

    private final String libelle;

    EtatValeur(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
