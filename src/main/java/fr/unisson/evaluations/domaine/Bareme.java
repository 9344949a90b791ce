package fr.unisson.evaluations.domaine;

import fr.unisson.grilles.Echelle;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.Moyennes;
import java.math.BigDecimal;
import java.util.Optional;

/// Brings a mark on any bounded scale to 0–4, on which gaps, splits, priorities and indexes are
/// defined: the lowest point of the scale is 0, its highest is 4, in proportion. A scale from 1 to
/// 4 thus has marks at 0, 1.33, 2.67 and 4; on the house scale nothing changes. Where the smallest
/// number is the best one, it is the other way round.
public record Bareme(BigDecimal plancher, BigDecimal sommet, boolean decroissant) {

    public static final int HAUT = 4;

    public Bareme {
        if (plancher.compareTo(sommet) >= 0) {
            throw new IllegalArgumentException("A scale goes up");
        }
    }

    public Bareme(BigDecimal plancher, BigDecimal sommet) {
        this(plancher, sommet, false);
    }

    /// Empty when the grid rates nothing, or on a scale without both bounds.
    public static Optional<Bareme> de(Grille grille) {
        if (grille.feuilles().isEmpty()) return Optional.empty();
        return switch (grille.echelle()) {
            case Echelle.Niveaux n -> entre(n.plancher(), n.sommet(), false);
            case Echelle.Nombre n -> {
                var bas = n.minimum();
                var haut = n.maximum();
                yield bas == null || haut == null
                        ? Optional.empty()
                        : entre(bas, haut, n.decroissante());
            }
        };
    }

    private static Optional<Bareme> entre(BigDecimal bas, BigDecimal haut, boolean decroissant) {
        return bas.compareTo(haut) < 0
                ? Optional.of(new Bareme(bas, haut, decroissant))
                : Optional.empty();
    }

    /// At most half of the scale: it calls for an action.
    public boolean basse(BigDecimal points) {
        return sur4(points).compareTo(BigDecimal.TWO) <= 0;
    }

    public BigDecimal sur4(BigDecimal points) {
        return Moyennes.diviser(
                points.subtract(pire()).multiply(BigDecimal.valueOf(HAUT)),
                meilleure().subtract(pire()));
    }

    /// The mark that is worth 0.
    public BigDecimal pire() {
        return decroissant ? sommet : plancher;
    }

    /// The mark that is worth 4.
    public BigDecimal meilleure() {
        return decroissant ? plancher : sommet;
    }
}
