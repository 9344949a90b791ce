package fr.unisson.pilotage.domaine;

/// Where a common mission stands. One that nobody activated is no fault: it may wait, or be
/// repositioned.
public enum EtatMission {
    NON_ACTIVEE("Non activée"),
    ACTIVE("Active"),
    REPOSITIONNEE("Repositionnée"),
    REQUALIFIEE("Requalifiée"),
    MISE_EN_SOMMEIL("Mise en sommeil"),
    SANS_OBJET("Sans objet");

    private final String libelle;

    EtatMission(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
