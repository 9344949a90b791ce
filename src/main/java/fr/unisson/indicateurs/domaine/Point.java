package fr.unisson.indicateurs.domaine;

import org.jspecify.annotations.Nullable;

/// One period of a chart. A period without a value is a gap, never a zero.
///
/// @param taille what the value was measured on, for limits that depend on it
public record Point(String nom, @Nullable Double valeur, @Nullable Double taille) {

    public static Point de(String nom, double valeur) {
        return new Point(nom, valeur, null);
    }

    public static Point de(String nom, double compte, double taille, double multiplicateur) {
        return new Point(nom, compte / taille * multiplicateur, taille);
    }

    public static Point vide(String nom) {
        return new Point(nom, null, null);
    }
}
