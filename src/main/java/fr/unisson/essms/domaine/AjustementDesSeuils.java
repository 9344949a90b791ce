package fr.unisson.essms.domaine;

import fr.unisson.essms.domaine.Seuils.Seuil;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// Cut-offs that agree best with published letters. Both dimensions and the letter are published
/// for each evaluation; what leads from one to the other is not.
///
/// Letter by letter from the best, every pair of whole cut-offs is tried, no higher than that of
/// the letter above: the one that sorts the most evaluations between « this letter or better » and
/// « below » is kept. Between equals the most demanding wins, so that a simulation flatters nobody.
///
/// @param expliquees evaluations whose letter these cut-offs give
public record AjustementDesSeuils(Seuils seuils, int evaluations, int expliquees) {

    /// Under this number, and without all letters, nothing serious may be derived.
    public static final int EVALUATIONS_AU_MOINS = 100;

    private static final int CENT = 100;

    /// Evaluations that share the whole part of both dimensions, and their letter.
    ///
    /// @param objectifs from 0 to 100
    /// @param imperatifs share at 3.5 or above, from 0 to 100
    public record Groupe(int objectifs, int imperatifs, Lettre lettre, int nombre) {}

    public static Optional<AjustementDesSeuils> de(List<Groupe> groupes) {
        int tous = groupes.stream().mapToInt(Groupe::nombre).sum();
        long lettres = groupes.stream().map(Groupe::lettre).distinct().count();
        if (tous < EVALUATIONS_AU_MOINS || lettres < Lettre.values().length) {
            return Optional.empty();
        }
        var a = meilleur(groupes, Lettre.A, new Seuil(CENT, CENT));
        var b = meilleur(groupes, Lettre.B, a);
        var seuils = new Seuils(a, b, meilleur(groupes, Lettre.C, b));
        int expliquees =
                groupes.stream()
                        .filter(g ->
                                seuils.lettre(
                                                BigDecimal.valueOf(g.objectifs()),
                                                BigDecimal.valueOf(g.imperatifs()))
                                        == g.lettre())
                        .mapToInt(Groupe::nombre)
                        .sum();
        return Optional.of(new AjustementDesSeuils(seuils, tous, expliquees));
    }

    /// What reaches a cut-off of whole numbers is what its own whole part reaches: sums from the
    /// top right corner give every pair at once.
    private static Seuil meilleur(List<Groupe> groupes, Lettre lettre, Seuil auPlus) {
        var gain = new int[CENT + 2][CENT + 2];
        for (var g : groupes) {
            boolean atteinte = g.lettre().compareTo(lettre) <= 0;
            gain[g.objectifs()][g.imperatifs()] += atteinte ? g.nombre() : -g.nombre();
        }
        var meilleur = auPlus;
        int justes = Integer.MIN_VALUE;
        for (int o = CENT; o >= 0; o--) {
            for (int i = CENT; i >= 0; i--) {
                gain[o][i] += gain[o + 1][i] + gain[o][i + 1] - gain[o + 1][i + 1];
                boolean permis = o <= auPlus.objectifs() && i <= auPlus.imperatifs();
                if (permis && gain[o][i] > justes) {
                    justes = gain[o][i];
                    meilleur = new Seuil(o, i);
                }
            }
        }
        return meilleur;
    }

    /// Share of the evaluations explained, from 0 to 100, never rounded up to all of them.
    public BigDecimal part() {
        return BigDecimal.valueOf(expliquees)
                .multiply(BigDecimal.valueOf(CENT))
                .divide(BigDecimal.valueOf(evaluations), 1, RoundingMode.DOWN);
    }
}
