package fr.unisson.boucles;

import java.util.List;

/// One point in time, the oldest mark first.
public record Boucle(List<Suite> suites) {

    public Boucle {
        suites = List.copyOf(suites);
        if (suites.isEmpty()) throw new IllegalArgumentException("A point that nobody rated");
    }

    /// As it is asked now.
    public NoteClose derniere() {
        return suites.getLast().note();
    }

    /// The low marks that a list tells: each of them, or the last one of a series, with what was
    /// undertaken since the first.
    public List<Suite> aSuivre() {
        var basses = basses();
        if (basses.size() < 2 || !basses.getLast().note().cotation().serie()) return basses;
        return List.of(
                basses.getLast()
                        .avecAvant(
                                basses.size() - 1,
                                basses.stream()
                                        .flatMap(s -> s.actions().stream())
                                        .distinct()
                                        .toList(),
                                basses.stream().anyMatch(Suite::reservee)));
    }

    /// The marks that called for a change.
    public List<Suite> basses() {
        return suites.stream().filter(s -> s.note().basse()).toList();
    }
}
