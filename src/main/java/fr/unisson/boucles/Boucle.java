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

    /// The marks that called for a change.
    public List<Suite> basses() {
        return suites.stream().filter(s -> s.note().basse()).toList();
    }
}
