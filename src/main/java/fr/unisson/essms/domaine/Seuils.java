package fr.unisson.essms.domaine;

import java.math.BigDecimal;

/// From where each letter is given, on both dimensions at once. The official cut-offs are not
/// published: these are suppositions that whoever simulates may change.
///
/// @param a of letter A, b of B, c of C; below it is D
public record Seuils(Seuil a, Seuil b, Seuil c) {

    /// @param objectifs least mean of the objectives, from 0 to 100
    /// @param imperatifs least share of imperative criteria at 3.5 or above, from 0 to 100
    public record Seuil(int objectifs, int imperatifs) {

        public Seuil {
            if (horsBornes(objectifs) || horsBornes(imperatifs)) {
                throw new IllegalArgumentException("A cut-off goes from 0 to 100");
            }
        }

        private static boolean horsBornes(int n) {
            return n < 0 || n > 100;
        }

        boolean franchi(BigDecimal moyenne, BigDecimal part) {
            return moyenne.compareTo(BigDecimal.valueOf(objectifs)) >= 0
                    && part.compareTo(BigDecimal.valueOf(imperatifs)) >= 0;
        }
    }

    public static final Seuils SUPPOSES =
            new Seuils(new Seuil(95, 100), new Seuil(80, 75), new Seuil(50, 25));

    /// From the best letter to the least, both cut-offs go down.
    public boolean ordonnes() {
        return a.objectifs >= b.objectifs
                && b.objectifs >= c.objectifs
                && a.imperatifs >= b.imperatifs
                && b.imperatifs >= c.imperatifs;
    }

    /// Of a letter above D.
    public Seuil de(Lettre lettre) {
        return switch (lettre) {
            case A -> a;
            case B -> b;
            case C -> c;
            case D -> new Seuil(0, 0);
        };
    }

    public Lettre lettre(BigDecimal moyenne, BigDecimal part) {
        if (a.franchi(moyenne, part)) return Lettre.A;
        if (b.franchi(moyenne, part)) return Lettre.B;
        return c.franchi(moyenne, part) ? Lettre.C : Lettre.D;
    }
}
