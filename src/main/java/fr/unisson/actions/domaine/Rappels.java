package fr.unisson.actions.domaine;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// When a mail recalls a due date: two weeks, three days before, on the day, a week late.
public final class Rappels {

    private static final List<Integer> JOURS = List.of(-15, -3, 0, 7);

    private Rappels() {}

    /// Those still to come on a given day.
    public static List<LocalDate> de(LocalDate echeance, LocalDate aujourdhui) {
        return JOURS.stream()
                .map(echeance::plusDays)
                .flatMap(j -> j.isAfter(aujourdhui) ? Stream.of(j) : Stream.empty())
                .toList();
    }
}
