package fr.unisson.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/// A clock that tells the present, except within [#a]: the story of the demonstration happened
/// before today, and the services date what they write by this clock. The present itself may be
/// ahead of the real one, for those who want to see what the years bring.
class HorlogeAjustable extends Clock {

    private static final ScopedValue<Instant> FIXE = ScopedValue.newInstance();

    private final Clock reelle;
    private final Avance avance;

    /// Shared by the clocks of all zones.
    private static final class Avance {

        private volatile Duration valeur;

        Avance(Duration valeur) {
            this.valeur = valeur;
        }
    }

    HorlogeAjustable(Clock reelle, Duration avance) {
        this(reelle, new Avance(avance));
    }

    private HorlogeAjustable(Clock reelle, Avance avance) {
        this.reelle = reelle;
        this.avance = avance;
    }

    static <T> T a(Instant instant, Supplier<T> travail) {
        return ScopedValue.where(FIXE, instant).call(travail::get);
    }

    Duration avance() {
        return avance.valeur;
    }

    void avancer(Duration valeur) {
        avance.valeur = valeur;
    }

    @Override
    public ZoneId getZone() {
        return reelle.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new HorlogeAjustable(reelle.withZone(zone), avance);
    }

    @Override
    public Instant instant() {
        return FIXE.isBound() ? FIXE.get() : reelle.instant().plus(avance.valeur);
    }
}
