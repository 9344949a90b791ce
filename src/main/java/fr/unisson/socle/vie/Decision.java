package fr.unisson.socle.vie;

import java.util.List;

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

    default List<Motif> motifs() {
        return this instanceof Refusee<E>(var motifs) ? motifs : List.of();
    }
}
