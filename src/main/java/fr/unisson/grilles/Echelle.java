package fr.unisson.grilles;

import fr.unisson.socle.Nombres;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How each leaf of a grid is rated.
public sealed interface Echelle {

    /// Answers to choose from, in the order in which they are offered.
    record Niveaux(List<Valeur> valeurs) implements Echelle {

        public Niveaux {
            valeurs = List.copyOf(valeurs);
        }

        public Optional<Valeur> parCode(String code) {
            return valeurs.stream().filter(v -> v.code().equals(code)).findFirst();
        }

        /// The highest number of points that an answer gives.
        public BigDecimal sommet() {
            return points().max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
        }

        public BigDecimal plancher() {
            return points().min(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
        }

        private Stream<BigDecimal> points() {
            return valeurs.stream().map(Valeur::points).filter(Objects::nonNull);
        }
    }

    /// Any number within bounds.
    ///
    /// @param unite as printed after the number; may be empty
    /// @param decroissante the smaller, the better: a number of falls, days of waiting
    record Nombre(
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            String unite,
            boolean decroissante)
            implements Echelle {

        public Nombre(@Nullable BigDecimal minimum, @Nullable BigDecimal maximum, String unite) {
            this(minimum, maximum, unite, false);
        }

        public boolean admet(BigDecimal nombre) {
            return (minimum == null || nombre.compareTo(minimum) >= 0)
                    && (maximum == null || nombre.compareTo(maximum) <= 0);
        }

        /// Which numbers it takes: "un nombre de 0 à 100 %", "un nombre à partir de 0, en jours".
        public String enMots() {
            return bornesEnMots() + (decroissante ? ", le plus petit étant le meilleur" : "");
        }

        private String bornesEnMots() {
            var bornes =
                    minimum != null && maximum != null
                            ? " de " + Nombres.exact(minimum) + " à " + Nombres.exact(maximum)
                            : minimum != null
                                    ? " à partir de " + Nombres.exact(minimum)
                                    : maximum != null ? " jusqu’à " + Nombres.exact(maximum) : "";
            if (unite.isEmpty()) return "un nombre" + bornes;
            return "un nombre" + bornes + (maximum == null ? ", en " : "\u00a0") + unite;
        }
    }
}
