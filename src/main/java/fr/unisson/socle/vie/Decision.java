package fr.unisson.socle.vie;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The answer of a rule: allowed, with the state reached, or refused with **every** reason at once,
/// so that a page can show them as a check list.
public sealed interface Decision<E> {

    record Permise<E>(E vers) implements Decision<E> {}

    record Refusee<E>(List<Motif> motifs) implements Decision<E> {
        public Refusee {
            motifs = List.copyOf(motifs);
        }
    }

    default boolean permise() {
        return this instanceof Permise;
    }

    /// Writes what is allowed, then what follows from it.
    ///
    /// @param ecrire false when somebody else was faster: then nothing follows
    default Resultat<E> franchir(Predicate<E> ecrire, Consumer<E> suites) {
        return switch (this) {
            case Refusee<E>(var motifs) -> new Resultat.Refus<>(motifs);
            case Permise<E>(var vers) -> {
                if (!ecrire.test(vers)) yield Resultat.depasse();
                suites.accept(vers);
                yield Resultat.fait(vers);
            }
        };
    }

    default List<Motif> motifs() {
        return this instanceof Refusee<E>(var motifs) ? motifs : List.of();
    }
}
