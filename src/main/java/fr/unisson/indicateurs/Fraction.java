package fr.unisson.indicateurs;

import java.math.BigDecimal;

/// What a rate is made of.
public record Fraction(BigDecimal numerateur, BigDecimal denominateur) {

    public static Fraction de(long numerateur, long denominateur) {
        return new Fraction(BigDecimal.valueOf(numerateur), BigDecimal.valueOf(denominateur));
    }

    /// Nothing was there to be measured.
    public boolean vide() {
        return denominateur.signum() == 0;
    }
}
