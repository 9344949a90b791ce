package fr.unisson.campagnes;

/// Where an organisation stands in a campaign.
public enum EtatInvitation {
    INVITEE("Invitée"),
    ACCEPTEE("Participe"),
    DECLINEE("Ne participe pas"),
    ENVOYEE("Réponse envoyée");

    private final String libelle;

    EtatInvitation(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
