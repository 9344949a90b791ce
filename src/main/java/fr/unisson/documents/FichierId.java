package fr.unisson.documents;

import fr.unisson.socle.Introuvable;

/// The identifier of a deposited file.
public record FichierId(long valeur) {

    public static FichierId of(String texte) {
        try {
            return new FichierId(Long.parseLong(texte));
        } catch (NumberFormatException e) {
            throw new Introuvable("fichier " + texte);
        }
    }

    @Override
    public String toString() {
        return String.valueOf(valeur);
    }
}
