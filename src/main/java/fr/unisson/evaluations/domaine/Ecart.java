package fr.unisson.evaluations.domaine;

import java.math.BigDecimal;

/// How far the two colleges are from each other on one item, on 0–4: mean of the users minus mean
/// of the professionals.
public record Ecart(BigDecimal valeur, Bande bande) {

    /// Three bands, by the size of the gap, whatever its sign.
    public enum Bande {
        PARTAGE("Partagé"),
        A_DISCUTER("À discuter"),
        DIVERGENT("Divergent");

        private final String libelle;

        Bande(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }

        /// Below 1, from 1 to less than 2, from 2 on.
        static Bande de(BigDecimal ecart) {
            var taille = ecart.abs();
            if (taille.compareTo(BigDecimal.ONE) < 0) return PARTAGE;
            return taille.compareTo(BigDecimal.TWO) < 0 ? A_DISCUTER : DIVERGENT;
        }
    }

    public static Ecart entre(Resume professionnels, Resume usagers, Bareme bareme) {
        var valeur = bareme.sur4(usagers.moyenne()).subtract(bareme.sur4(professionnels.moyenne()));
        return new Ecart(valeur, Bande.de(valeur));
    }

    public BigDecimal taille() {
        return valeur.abs();
    }
}
