package fr.unisson.indicateurs;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/// The figures of a period. Without a value, there was nothing to measure.
public record Mesure(
        @Nullable BigDecimal numerateur,
        @Nullable BigDecimal denominateur,
        @Nullable BigDecimal valeur) {

    public static final Mesure RIEN = new Mesure(null, null, null);

    public static Mesure valeur(BigDecimal valeur) {
        return new Mesure(null, null, valeur);
    }

    /// A denominator of zero gives no value.
    public static Mesure rapport(
            BigDecimal numerateur, BigDecimal denominateur, BigDecimal multiplicateur) {
        return new Mesure(
                numerateur,
                denominateur,
                denominateur.signum() == 0
                        ? null
                        : numerateur
                                .multiply(multiplicateur)
                                .divide(denominateur, MathContext.DECIMAL64));
    }

    /// Same figures, whatever the number of decimals they are written with.
    public boolean memesChiffres(Mesure autre) {
        return pareil(numerateur, autre.numerateur)
                && pareil(denominateur, autre.denominateur)
                && pareil(valeur, autre.valeur);
    }

    private static boolean pareil(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        if (a == null || b == null) return a == null && b == null;
        return a.compareTo(b) == 0;
    }
}
