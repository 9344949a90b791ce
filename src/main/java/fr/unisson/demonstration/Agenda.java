package fr.unisson.demonstration;

import java.util.Comparator;
import java.util.PriorityQueue;

/// Facts noted in any order and told in the order of their days, as histories are read. A fact may
/// note those that follow from it.
class Agenda {

    private record Fait(int jour, int rang, Runnable geste) {}

    private final PriorityQueue<Fait> faits =
            new PriorityQueue<>(Comparator.comparingInt(Fait::jour).thenComparingInt(Fait::rang));
    private int rang;

    /// Two facts of one day keep the order in which they were noted.
    void noter(int jour, Runnable geste) {
        faits.add(new Fait(jour, rang++, geste));
    }

    void derouler() {
        while (!faits.isEmpty()) faits.remove().geste().run();
    }
}
