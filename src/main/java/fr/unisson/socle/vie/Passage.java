package fr.unisson.socle.vie;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// What a transition declares: from, to, by whom, with which requirements, with a reason or not.
public record Passage<E, D>(
        Set<E> depuis,
        Set<E> destinations,
        Function<D, E> arrivee,
        Set<Role> roles,
        boolean motifRequis,
        List<Exigence<D>> exigences) {

    public Passage {
        depuis = Set.copyOf(depuis);
        destinations = Set.copyOf(destinations);
        roles = Set.copyOf(roles);
        exigences = List.copyOf(exigences);
    }

    public static <E, D> Passage<E, D> entre(Set<E> depuis, E vers) {
        return new Passage<>(depuis, Set.of(vers), _ -> vers, Set.of(), false, List.of());
    }

    public static <E, D> Passage<E, D> entre(Set<E> depuis, Set<E> vers, Function<D, E> arrivee) {
        return new Passage<>(depuis, vers, arrivee, Set.of(), false, List.of());
    }

    public Passage<E, D> par(Role... qui) {
        return new Passage<>(
                depuis,
                destinations,
                arrivee,
                Set.copyOf(Arrays.asList(qui)),
                motifRequis,
                exigences);
    }

    public Passage<E, D> avecMotif() {
        return new Passage<>(depuis, destinations, arrivee, roles, true, exigences);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Passage<E, D> exige(Exigence<D>... quoi) {
        return new Passage<>(depuis, destinations, arrivee, roles, motifRequis, List.of(quoi));
    }
}
