package fr.unisson.campagnes;

import fr.unisson.socle.Introuvable;

/// One campaign.
public record CampagneId(long valeur) {

    /// Reads a path variable; what is not a number is simply not found.
    public static CampagneId of(String texte) {
        try {
            return new CampagneId(Long.parseLong(texte));
        } catch (NumberFormatException e) {
            throw new Introuvable("campagne " + texte);
        }
    }

    public String adresse() {
        return "/campagnes/" + valeur;
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}
