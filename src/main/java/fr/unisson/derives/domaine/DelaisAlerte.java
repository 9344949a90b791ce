package fr.unisson.derives.domaine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// How long each step of an alert may take.
public final class DelaisAlerte {

    /// Days to qualify, at the same time of the clock of Paris.
    public static final int QUALIFIER_JOURS = 7;

    /// The rights of a person are at stake: forty-eight hours that pass, whatever the clock does.
    public static final Duration URGENCE = Duration.ofDays(2);

    /// Days to write the plan, from the qualification.
    public static final int PLAN_JOURS = 15;

    /// Days to choose how to leave it, once the plan did not settle it: the next committee.
    public static final int ISSUE_JOURS = 30;

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private DelaisAlerte() {}

    /// The moment after which an alert that nobody qualified goes to the whole committee.
    public static Instant qualifierAvant(Instant detectee, boolean droitDUnePersonne) {
        return droitDUnePersonne
                ? detectee.plus(URGENCE)
                : detectee.atZone(PARIS).plusDays(QUALIFIER_JOURS).toInstant();
    }

    public static LocalDate planAvant(Instant qualifiee) {
        return qualifiee.atZone(PARIS).toLocalDate().plusDays(PLAN_JOURS);
    }
}
