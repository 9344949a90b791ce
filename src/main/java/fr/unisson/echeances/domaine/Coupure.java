package fr.unisson.echeances.domaine;

import fr.unisson.echeances.Cadence;
import fr.unisson.socle.Dates;
import fr.unisson.socle.JoursOuvres;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/// What is old enough to be mailed: all that was born before a moment which depends on the cadence.
public final class Coupure {

    /// Time to undo a mistake before it reaches a mailbox.
    static final Duration DELAI = Duration.ofMinutes(3);

    /// Digests are there when the day begins.
    static final LocalTime HEURE = LocalTime.of(7, 30);

    private Coupure() {}

    /// Empty when nothing is ever mailed.
    public static Optional<Instant> de(Cadence cadence, Instant maintenant) {
        return switch (cadence) {
            case AU_PLUS_TOT -> Optional.of(maintenant.minus(DELAI));
            case QUOTIDIEN -> Optional.of(quotidienne(maintenant));
            case HEBDOMADAIRE -> Optional.of(hebdomadaire(maintenant));
            case JAMAIS -> Optional.empty();
        };
    }

    /// The last half past seven of a working day.
    private static Instant quotidienne(Instant maintenant) {
        var jour = JoursOuvres.FRANCE.ouAvant(Dates.jourDe(maintenant));
        return matin(jour).isAfter(maintenant)
                ? matin(JoursOuvres.FRANCE.ouAvant(jour.minusDays(1)))
                : matin(jour);
    }

    /// The last Monday, or the first working day after it when it is a holiday.
    private static Instant hebdomadaire(Instant maintenant) {
        var lundi =
                Dates.jourDe(maintenant).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var envoi = matin(JoursOuvres.FRANCE.ouApres(lundi));
        return envoi.isAfter(maintenant)
                ? matin(JoursOuvres.FRANCE.ouApres(lundi.minusWeeks(1)))
                : envoi;
    }

    private static Instant matin(LocalDate jour) {
        return jour.atTime(HEURE).atZone(Dates.PARIS).toInstant();
    }
}
