package fr.unisson.essms.domaine;

import static java.util.stream.Collectors.groupingBy;

import fr.unisson.grilles.Moyennes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The cheapest way to the next letter of the simulated scale, on what is rated and with decimals
/// kept: the least number of marks gained, one mark being one point on one element (for one person
/// in chapter 1).
///
/// Exact. With decimals, a mark gained on an element always lifts the final mean by the same
/// amount, its *gain*, the same for all elements of a criterion. Two conditions stand: a mean, and
/// a number of imperative criteria at 3.5. For the mean alone, taking the greatest gains first is
/// the best, since every mark costs one. For the criteria alone, taking those that lack the fewest
/// marks is the best. Both together: marks of the same gain may be exchanged freely, so among
/// imperative criteria of the same gain the cheapest come first; what remains to choose is how many
/// of each gain, and every such choice is tried (there are a few gains, and 18 criteria).
///
/// @param points marks to gain
/// @param atteinte the scale once they are gained
public record Chemin(Lettre vers, int points, List<Hausse> hausses, EchelleQualite atteinte) {

    /// @param personne rank of the traced person, 0 outside chapter 1
    public record Hausse(long element, int personne, int de, int vers) {}

    public Chemin {
        hausses = List.copyOf(hausses);
    }

    /// Empty at letter A, and while nothing is rated.
    public static Optional<Chemin> depuis(Bilan bilan, Seuils seuils) {
        return depuis(bilan.hauteurs(), seuils);
    }

    static Optional<Chemin> depuis(List<Hauteur> hauteurs, Seuils seuils) {
        return mesurer(hauteurs, Map.of())
                .flatMap(e ->
                        e.lettre(seuils)
                                .suivante()
                                .map(vers ->
                                        new RechercheDeChemin(hauteurs)
                                                .vers(vers, seuils.de(vers))));
    }

    /// The scale of some marks, once some of them are raised.
    static Optional<EchelleQualite> mesurer(List<Hauteur> hauteurs, Map<Hauteur, Integer> gagnees) {
        var criteres = new HashMap<Long, List<Hauteur>>();
        hauteurs.forEach(h -> criteres.computeIfAbsent(h.critere(), _ -> new ArrayList<>()).add(h));
        var objectifs = new TreeMap<String, List<BigDecimal>>();
        var imperatifs = new ArrayList<BigDecimal>();
        criteres.values()
                .forEach(c -> {
                    var note = note(c, gagnees);
                    objectifs
                            .computeIfAbsent(c.getFirst().objectif(), _ -> new ArrayList<>())
                            .add(note);
                    if (c.getFirst().imperatif()) imperatifs.add(note);
                });
        return EchelleQualite.de(
                objectifs.entrySet().stream()
                        .map(o ->
                                new EchelleQualite.Objectif(
                                        o.getKey(), moyenne(o.getValue()), o.getValue().size()))
                        .toList(),
                imperatifs);
    }

    private static BigDecimal note(List<Hauteur> critere, Map<Hauteur, Integer> gagnees) {
        return moyenne(
                critere.stream().collect(groupingBy(Hauteur::element)).values().stream()
                        .map(e ->
                                moyenne(
                                        e.stream()
                                                .map(h ->
                                                        BigDecimal.valueOf(
                                                                h.points()
                                                                        + gagnees.getOrDefault(
                                                                                h, 0)))
                                                .toList()))
                        .toList());
    }

    private static BigDecimal moyenne(List<BigDecimal> notes) {
        return Moyennes.exacte(notes).orElse(BigDecimal.ZERO);
    }
}
