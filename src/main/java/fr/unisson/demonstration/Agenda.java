package fr.unisson.demonstration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Facts noted in any order and told in the order of their days, as histories are read.
class Agenda {

    private record Fait(int jour, Runnable geste) {}

    private final List<Fait> faits = new ArrayList<>();

    /// Two facts of one day keep the order in which they were noted.
    void noter(int jour, Runnable geste) {
        faits.add(new Fait(jour, geste));
    }

    void derouler() {
        faits.stream().sorted(Comparator.comparingInt(Fait::jour)).forEach(f -> f.geste().run());
    }
}
