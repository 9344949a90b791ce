package fr.unisson.gouvernance;

/// How a member took part in a meeting.
public enum EtatPresence {
    PRESENT("Sur place", true),
    A_DISTANCE("À distance", true),
    REPRESENTE("Par son suppléant ou un autre membre", true),
    EXCUSE("Excusé", false),
    ABSENT("Absent", false);

    private final String libelle;
    private final boolean compte;

    EtatPresence(String libelle, boolean compte) {
        this.libelle = libelle;
        this.compte = compte;
    }

    public String libelle() {
        return libelle;
    }

    /// Counts towards the quorum.
    public boolean compte() {
        return compte;
    }
}
