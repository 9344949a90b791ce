package fr.unisson.justificatifs;

/// The missions of a CPTS under its ACI contract (accord conventionnel interprofessionnel of 20
/// June 2019), for which a convention may be evidence.
public enum MissionAci {
    ACCES_AUX_SOINS("Accès aux soins"),
    PARCOURS("Parcours pluriprofessionnels"),
    PREVENTION("Prévention"),
    CRISE("Réponse aux crises sanitaires"),
    AUTRE("Autre mission");

    private final String libelle;

    MissionAci(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
