package fr.unisson.evaluations.domaine;

import fr.unisson.grilles.Moyennes;
import java.math.BigDecimal;
import java.util.Optional;

/// What a college thinks of one item, in points of the scale. Never a mean alone: the number of
/// answers and their spread always come with it.
///
/// @param partage the college itself is split: its highest and lowest marks are 3 or more apart, on
///   0–4
public record Resume(
        int n,
        BigDecimal mediane,
        BigDecimal moyenne,
        BigDecimal minimum,
        BigDecimal maximum,
        boolean partage) {

    private static final BigDecimal ETENDUE_PARTAGEE = BigDecimal.valueOf(3);

    /// Empty when nobody gave a mark that counts, or too few for it to be shown.
    public static Optional<Resume> de(Effectifs e, Bareme bareme) {
        int n = e.n();
        if (n == 0) return Optional.empty();
        var somme = BigDecimal.ZERO;
        for (var points : e.parPoints().entrySet()) {
            somme = somme.add(points.getKey().multiply(BigDecimal.valueOf(points.getValue())));
        }
        var minimum = e.parPoints().firstKey();
        var maximum = e.parPoints().lastKey();
        return Optional.of(
                new Resume(
                        n,
                        mediane(e, n),
                        Moyennes.diviser(somme, BigDecimal.valueOf(n)),
                        minimum,
                        maximum,
                        bareme.sur4(maximum)
                                        .subtract(bareme.sur4(minimum))
                                        .abs()
                                        .compareTo(ETENDUE_PARTAGEE)
                                >= 0));
    }

    /// The middle mark, or half-way between the two middle ones.
    private static BigDecimal mediane(Effectifs e, int n) {
        return Moyennes.diviser(rang(e, (n - 1) / 2).add(rang(e, n / 2)), BigDecimal.TWO);
    }

    private static BigDecimal rang(Effectifs e, int rang) {
        int vus = 0;
        for (var points : e.parPoints().entrySet()) {
            vus += points.getValue();
            if (vus > rang) return points.getKey();
        }
        throw new IllegalArgumentException("There are not so many marks");
    }
}
