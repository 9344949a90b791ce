package fr.unisson.conventions.domaine;

/// Where one signatory's request stands. A void signature is kept as void.
public enum EtatSignature {
    EN_ATTENTE("En attente"),
    INVITE("Invité à signer"),
    OUVERT("Texte ouvert"),
    SIGNE("Signé"),
    REFUSE("Refusé"),
    EXPIRE("Délai écoulé"),
    DELEGUE("Confié à un autre signataire"),
    ANNULE("Annulé : le texte a changé"),
    HORS_OUTIL("Signé hors d’Unisson");

    private final String libelle;

    EtatSignature(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /// Still stands in the way of sealing; a request that was delegated or voided has another in
    /// its place.
    public boolean attendue() {
        return this != DELEGUE && this != ANNULE;
    }

    /// The person may still act on this request.
    public boolean ouverte() {
        return this == EN_ATTENTE || this == INVITE || this == OUVERT;
    }
}
