package fr.unisson.campagnes;

import fr.unisson.socle.Introuvable;

/// The place of one organisation in one campaign.
public record InvitationId(long valeur) {

    /// Reads a path variable; what is not a number is simply not found.
    public static InvitationId of(String texte) {
        try {
            return new InvitationId(Long.parseLong(texte));
        } catch (NumberFormatException e) {
            throw new Introuvable("invitation de campagne " + texte);
        }
    }

    public String adresse() {
        return "/campagnes/invitations/" + valeur;
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}
