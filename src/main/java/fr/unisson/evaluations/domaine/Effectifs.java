package fr.unisson.evaluations.domaine;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a college answered to one item, counted.
///
/// @param parPoints how many gave each number of points, lowest first
/// @param parReponse how many gave each answer of the scale, by its code: two may be worth as much
/// @param horsEchelle how many said each thing that counts in no average, by its words
/// @param masques too few answered: the rest is empty
public record Effectifs(
        SortedMap<BigDecimal, Integer> parPoints,
        Map<String, Integer> parReponse,
        Map<String, Integer> horsEchelle,
        boolean masques) {

    public static final Effectifs AUCUN = new Effectifs(new TreeMap<>(), Map.of(), Map.of(), false);
    public static final Effectifs MASQUES =
            new Effectifs(new TreeMap<>(), Map.of(), Map.of(), true);

    public Effectifs {
        parPoints = Collections.unmodifiableSortedMap(new TreeMap<>(parPoints));
        parReponse = Map.copyOf(parReponse);
        horsEchelle = Map.copyOf(horsEchelle);
    }

    /// How many answers count in an average.
    public int n() {
        return parPoints.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int de(BigDecimal points) {
        return parPoints.getOrDefault(points, 0);
    }

    public int horsCalcul() {
        return horsEchelle.values().stream().mapToInt(Integer::intValue).sum();
    }
}
