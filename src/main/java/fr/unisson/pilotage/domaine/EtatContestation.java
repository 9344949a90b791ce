package fr.unisson.pilotage.domaine;

/// Where a contestation stands.
public enum EtatContestation {
    OUVERTE("À l’ordre du jour du comité"),
    RETIREE("Retirée"),
    CLOSE("Conclue par le comité");

    private final String libelle;

    EtatContestation(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
