package fr.unisson.evolutions.domaine;

/// Where the withdrawal of one party stands.
public enum EtatRetrait {
    ANNONCE("Annoncé"),
    ECHANGE("Échange en comité"),
    NOTIFIE("Notifié"),
    EFFECTIF("Effectif"),
    RENONCE("Abandonné par la partie");

    private final String libelle;

    EtatRetrait(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    public boolean enCours() {
        return this != EFFECTIF && this != RENONCE;
    }
}
