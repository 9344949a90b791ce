package fr.unisson.gouvernance.domaine;

/// Where an opinion stands. The words are the reader's.
public enum EtatAvis {
    A_RENDRE("À rendre"),
    RENDU("Réponse attendue"),
    REPONDU("Répondu"),
    EFFET_CONSTATE("Effet constaté"),
    SANS_OBJET("Sans objet");

    private final String libelle;

    EtatAvis(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /// The body has spoken.
    public boolean donne() {
        return this == RENDU || this == REPONDU || this == EFFET_CONSTATE;
    }
}
