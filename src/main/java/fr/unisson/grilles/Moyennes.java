package fr.unisson.grilles;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Averages of a grid, the one place where they are computed: each node is the mean of its children
/// by their weights; what is rated by nothing has no mean and weighs nothing above it.
///
/// Figures are exact: whoever tells one rounds it, once.
public final class Moyennes {

    /// How the level just above the leaves is rounded.
    public enum Methode {
        /// To the nearest whole mark, halves upwards: HAS until the end of 2024.
        ARRONDI_2022,
        /// Kept as it is: HAS, fiche « système de cotation », 9 October 2024.
        DECIMALES_2024
    }

    /// Far below the last decimal that is told.
    private static final MathContext PRECISION = MathContext.DECIMAL128;

    /// Of a figure that is held against another before it is told: past them, what divisions left
    /// would keep a mean from a threshold on which it stands.
    private static final int SURES = 20;

    private final Map<Long, BigDecimal> exactes;

    private Moyennes(Map<Long, BigDecimal> exactes) {
        this.exactes = Map.copyOf(exactes);
    }

    /// @param noeuds parents before their children; a part of a grid will do
    /// @param notes of its leaves, by their id; those without a note are absent
    public static Moyennes de(List<Noeud> noeuds, Map<Long, BigDecimal> notes, Methode methode) {
        var enfants = new HashMap<Long, Ponderee>();
        var exactes = new HashMap<Long, BigDecimal>();
        for (var noeud : noeuds.reversed()) {
            var dessous = enfants.get(noeud.id());
            var note = dessous == null ? notes.get(noeud.id()) : dessous.moyenne(methode);
            if (note != null) exactes.put(noeud.id(), note);
            var parent = noeud.parent();
            if (parent == null) continue;
            enfants.computeIfAbsent(parent, _ -> new Ponderee())
                    .ajouter(note, noeud.poids(), dessous == null);
        }
        return new Moyennes(exactes);
    }

    /// Of a node of the grid; empty when nothing below it is rated.
    public Optional<BigDecimal> de(long noeud) {
        return Optional.ofNullable(exactes.get(noeud));
    }

    /// Of several nodes of the same weight, which need not stand under one parent: a theme.
    public Optional<BigDecimal> de(Collection<Noeud> noeuds) {
        return exacte(
                noeuds.stream().map(n -> exactes.get(n.id())).filter(n -> n != null).toList());
    }

    /// A figure as it is compared, then told: rounded there for the first time.
    public static BigDecimal diviser(BigDecimal somme, BigDecimal poids) {
        return sure(somme.divide(poids, PRECISION));
    }

    /// The same, of a figure worked out elsewhere from means.
    public static BigDecimal sure(BigDecimal exacte) {
        return exacte.setScale(SURES, RoundingMode.HALF_UP);
    }

    /// The mean of notes of the same weight; empty when there is none.
    public static Optional<BigDecimal> exacte(Collection<BigDecimal> notes) {
        return notes.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        notes.stream()
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .divide(BigDecimal.valueOf(notes.size()), PRECISION));
    }

    private static final class Ponderee {

        private BigDecimal somme = BigDecimal.ZERO;
        private BigDecimal poids = BigDecimal.ZERO;
        private boolean surDesFeuilles;

        void ajouter(@Nullable BigDecimal note, BigDecimal combien, boolean feuille) {
            surDesFeuilles |= feuille;
            if (note == null) return;
            somme = somme.add(note.multiply(combien));
            poids = poids.add(combien);
        }

        @Nullable BigDecimal moyenne(Methode methode) {
            if (poids.signum() == 0) return null;
            var exacte = somme.divide(poids, PRECISION);
            return surDesFeuilles && methode == Methode.ARRONDI_2022
                    ? exacte.setScale(0, RoundingMode.HALF_UP)
                    : exacte;
        }
    }
}
