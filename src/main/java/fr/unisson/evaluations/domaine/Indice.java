package fr.unisson.evaluations.domaine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// What a domain is worth to the group: the mean of its joint marks on 0–4, times 25, told only
/// when 70 % of its items have one. Never a ranking, never without the profile beside it.
public final class Indice {

    private static final BigDecimal PART_MINIMALE = new BigDecimal("0.70");
    private static final BigDecimal SUR_100 = BigDecimal.valueOf(25);

    private Indice() {}

    /// @param poids of the item in its domain
    /// @param concerne false when the group said that the item does not apply: it then leaves the
    ///   denominators
    public record Ligne(Critere critere, BigDecimal poids, boolean concerne) {}

    public static Optional<BigDecimal> de(List<Ligne> lignes) {
        var concernees = lignes.stream().filter(Ligne::concerne).toList();
        var notees = concernees.stream().filter(l -> l.critere().conjointe() != null).toList();
        if (notees.isEmpty()
                || BigDecimal.valueOf(notees.size())
                                .compareTo(
                                        PART_MINIMALE.multiply(
                                                BigDecimal.valueOf(concernees.size())))
                        < 0) {
            return Optional.empty();
        }
        var somme = BigDecimal.ZERO;
        var poids = BigDecimal.ZERO;
        for (var l : notees) {
            somme = somme.add(l.critere().conjointeSur4().orElseThrow().multiply(l.poids()));
            poids = poids.add(l.poids());
        }
        return Optional.of(somme.multiply(SUR_100).divide(poids, 1, RoundingMode.HALF_UP));
    }
}
