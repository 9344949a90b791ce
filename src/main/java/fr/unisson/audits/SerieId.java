package fr.unisson.audits;

import fr.unisson.socle.Introuvable;

/// A series of audits, one each month.
public record SerieId(long valeur) {

    /// Reads a path variable; what is not a number is simply not found.
    public static SerieId of(String texte) {
        try {
            return new SerieId(Long.parseLong(texte));
        } catch (NumberFormatException e) {
            throw new Introuvable("série d’audits " + texte);
        }
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}
