package fr.unisson.gouvernance;

/// What an invited member says of a meeting to come.
public enum ReponseInvitation {
    VIENT("Vient"),
    A_DISTANCE("Vient à distance"),
    SE_FAIT_REMPLACER("Se fait remplacer"),
    NE_VIENT_PAS("Ne vient pas");

    private final String libelle;

    ReponseInvitation(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /// What the attendance sheet starts with.
    public EtatPresence attendue() {
        return switch (this) {
            case VIENT -> EtatPresence.PRESENT;
            case A_DISTANCE -> EtatPresence.A_DISTANCE;
            case SE_FAIT_REMPLACER -> EtatPresence.REPRESENTE;
            case NE_VIENT_PAS -> EtatPresence.EXCUSE;
        };
    }
}
