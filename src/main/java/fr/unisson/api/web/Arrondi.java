package fr.unisson.api.web;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A figure as the pages tell it, rounded once.
final class Arrondi {

    private Arrondi() {}

    /// A mark, a mean or an index: one decimal.
    static BigDecimal court(BigDecimal exact) {
        return exact.setScale(1, RoundingMode.HALF_UP);
    }
}
