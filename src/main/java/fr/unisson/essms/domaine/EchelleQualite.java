package fr.unisson.essms.domaine;

import fr.unisson.grilles.Moyennes;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The two dimensions of the quality scale, as found again from the columns of the open data of
/// HAS: a simulation, never an official result. Its figures are exact: whoever tells one rounds it,
/// once, and a letter is never reached for having been rounded.
///
/// @param horsDemarche mean of the objectives but the one on the quality approach, weighted by
///   their numbers of rated criteria
/// @param finale the same with the quality approach, from 1 to 4
/// @param objectifs `finale` from 0 to 100
/// @param part share of the rated imperative criteria at 3.5 or above, from 0 to 100; 100 when none
///   is rated
public record EchelleQualite(
        @Nullable BigDecimal horsDemarche,
        BigDecimal finale,
        BigDecimal objectifs,
        int imperatifs,
        int imperatifsHauts,
        BigDecimal part) {

    public static final String AVERTISSEMENT = "Simulation, non officielle";

    /// The objective on the quality approach, and what it weighs beside all others.
    public static final String DEMARCHE_QUALITE = "3.10";

    static final BigDecimal POIDS_DEMARCHE = new BigDecimal("0.1");
    static final BigDecimal POIDS_DES_AUTRES = new BigDecimal("0.9");

    /// From which an imperative criterion counts on the scale; being met asks for more.
    static final BigDecimal IMPERATIF_HAUT = new BigDecimal("3.5");

    private static final BigDecimal CENT = BigDecimal.valueOf(100);
    private static final BigDecimal TROIS = BigDecimal.valueOf(3);

    /// @param criteres how many of its criteria are rated
    public record Objectif(String code, BigDecimal note, int criteres) {

        boolean demarche() {
            return code.equals(DEMARCHE_QUALITE);
        }
    }

    /// Empty while nothing is rated.
    ///
    /// @param objectifs those that have a note
    /// @param imperatifs notes of the imperative criteria that have one
    public static Optional<EchelleQualite> de(
            List<Objectif> objectifs, List<BigDecimal> imperatifs) {
        if (objectifs.isEmpty()) return Optional.empty();
        var autres = ponderee(objectifs.stream().filter(o -> !o.demarche()).toList());
        var demarche = ponderee(objectifs.stream().filter(Objectif::demarche).toList());
        var finale =
                autres == null
                        ? demarche
                        : demarche == null
                                ? autres
                                : POIDS_DES_AUTRES
                                        .multiply(autres)
                                        .add(POIDS_DEMARCHE.multiply(demarche));
        if (finale == null) return Optional.empty();
        int hauts = (int) imperatifs.stream().filter(n -> n.compareTo(IMPERATIF_HAUT) >= 0).count();
        return Optional.of(
                new EchelleQualite(
                        autres == null ? null : Moyennes.sure(autres),
                        Moyennes.sure(finale),
                        Moyennes.sure(surCent(finale)),
                        imperatifs.size(),
                        hauts,
                        part(hauts, imperatifs.size())));
    }

    static BigDecimal surCent(BigDecimal note) {
        return note.subtract(BigDecimal.ONE).multiply(CENT).divide(TROIS, MathContext.DECIMAL128);
    }

    static BigDecimal part(int hauts, int tous) {
        return tous == 0
                ? CENT
                : Moyennes.diviser(
                        CENT.multiply(BigDecimal.valueOf(hauts)), BigDecimal.valueOf(tous));
    }

    public Lettre lettre(Seuils seuils) {
        return seuils.lettre(objectifs, part);
    }

    private static @Nullable BigDecimal ponderee(List<Objectif> objectifs) {
        int criteres = objectifs.stream().mapToInt(Objectif::criteres).sum();
        if (criteres == 0) return null;
        return objectifs.stream()
                .map(o -> o.note().multiply(BigDecimal.valueOf(o.criteres())))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(criteres), MathContext.DECIMAL128);
    }
}
