package fr.unisson.indicateurs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What is aimed at for a quarter or a year.
public record Cible(Periode periode, BigDecimal valeur) {

    /// The target of a period: that of the quarter that holds it whole, else that of its year.
    public static Optional<BigDecimal> pour(Periode periode, List<Cible> cibles) {
        return dans(periode, Frequence.TRIMESTRE, cibles)
                .or(() -> dans(periode, Frequence.ANNEE, cibles));
    }

    private static Optional<BigDecimal> dans(
            Periode periode, Frequence frequence, List<Cible> cibles) {
        return cibles.stream()
                .filter(c -> c.periode.frequence() == frequence)
                .filter(c ->
                        !c.periode.debut().isAfter(periode.debut())
                                && !periode.fin().isAfter(c.periode.fin()))
                .map(Cible::valeur)
                .findFirst();
    }
}
