package fr.unisson.audits.domaine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;

/// Answers counted: the rate of conformity is the part of conform ones among those that apply. What
/// does not apply is left out; with nothing that applies there is no rate, never zero.
public record Decompte(int conformes, int nonConformes, int exclues) {

    public static final Decompte RIEN = new Decompte(0, 0, 0);

    private static final BigDecimal CENT = BigDecimal.valueOf(100);

    public static Decompte somme(Collection<Decompte> decomptes) {
        return decomptes.stream().reduce(RIEN, Decompte::plus);
    }

    public Decompte plus(Decompte autre) {
        return new Decompte(
                conformes + autre.conformes,
                nonConformes + autre.nonConformes,
                exclues + autre.exclues);
    }

    /// What the rate is worked out on.
    public int applicables() {
        return conformes + nonConformes;
    }

    /// In percent, to one decimal.
    public Optional<BigDecimal> taux() {
        if (applicables() == 0) return Optional.empty();
        return Optional.of(
                CENT.multiply(BigDecimal.valueOf(conformes))
                        .divide(BigDecimal.valueOf(applicables()), 1, RoundingMode.HALF_UP));
    }

    /// Judged on the fraction itself: a rounded rate must not reach a target for it.
    public boolean sous(BigDecimal cible) {
        return CENT.multiply(BigDecimal.valueOf(conformes))
                        .compareTo(cible.multiply(BigDecimal.valueOf(applicables())))
                < 0;
    }
}
