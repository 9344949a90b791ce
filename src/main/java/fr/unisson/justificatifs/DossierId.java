package fr.unisson.justificatifs;

import fr.unisson.socle.Introuvable;

/// The identifier of a file of evidence.
public record DossierId(long valeur) {

    public static DossierId of(String texte) {
        try {
            return new DossierId(Long.parseLong(texte));
        } catch (NumberFormatException e) {
            throw new Introuvable("dossier " + texte);
        }
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}
