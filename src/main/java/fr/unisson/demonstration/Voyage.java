package fr.unisson.demonstration;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// A move of the demonstration's clock, under way or ended.
///
/// @param ici the day reached
/// @param interrompu an error stopped it there; what was done stays done
public record Voyage(
        LocalDate depart,
        LocalDate destination,
        LocalDate ici,
        boolean enCours,
        boolean interrompu) {

    static Voyage vers(LocalDate depart, LocalDate destination) {
        return new Voyage(depart, destination, depart, true, false);
    }

    Voyage passe(LocalDate jour) {
        return new Voyage(depart, destination, jour, true, false);
    }

    Voyage fini(boolean interrompu) {
        return new Voyage(depart, destination, ici, false, interrompu);
    }

    public int jours() {
        return (int) ChronoUnit.DAYS.between(depart, destination);
    }

    public int parcourus() {
        return (int) ChronoUnit.DAYS.between(depart, ici);
    }
}
