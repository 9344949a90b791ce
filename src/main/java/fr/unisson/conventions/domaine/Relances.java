package fr.unisson.conventions.domaine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When a signatory is reminded: third day, seventh day, then every week, until the deadline or
/// eight weeks after the invitation, whichever comes first.
public final class Relances {

    private static final int DERNIERE_SEMAINE = 8;

    private Relances() {}

    public static List<LocalDate> calendrier(LocalDate invitation, @Nullable LocalDate limite) {
        return Stream.concat(
                        Stream.of(invitation.plusDays(3)),
                        IntStream.rangeClosed(1, DERNIERE_SEMAINE).mapToObj(invitation::plusWeeks))
                .filter(jour -> limite == null || !jour.isAfter(limite))
                .toList();
    }

    /// The next day to remind, given the last one already done (automatic or by hand).
    public static Optional<LocalDate> prochaine(
            LocalDate invitation, @Nullable LocalDate derniere, @Nullable LocalDate limite) {
        return calendrier(invitation, limite).stream()
                .filter(jour -> derniere == null || jour.isAfter(derniere))
                .findFirst();
    }

    /// By hand: at most once a day, any other reminder of the day counting.
    public static boolean manuellePermise(@Nullable LocalDate derniere, LocalDate aujourdhui) {
        return derniere == null || derniere.isBefore(aujourdhui);
    }
}
