package fr.unisson.audits;

import fr.unisson.socle.Introuvable;

public record AuditId(long valeur) {

    /// Reads a path variable; what is not a number is simply not found.
    public static AuditId of(String texte) {
        try {
            return new AuditId(Long.parseLong(texte));
        } catch (NumberFormatException e) {
            throw new Introuvable("audit " + texte);
        }
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}
