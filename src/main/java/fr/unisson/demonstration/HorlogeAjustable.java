package fr.unisson.demonstration;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/// A clock that tells the present, except within [#a]: the story of the demonstration happened
/// before today, and the services date what they write by this clock.
class HorlogeAjustable extends Clock {

    private static final ScopedValue<Instant> FIXE = ScopedValue.newInstance();

    private final Clock reelle;

    HorlogeAjustable(Clock reelle) {
        this.reelle = reelle;
    }

    static <T> T a(Instant instant, Supplier<T> travail) {
        return ScopedValue.where(FIXE, instant).call(travail::get);
    }

    @Override
    public ZoneId getZone() {
        return reelle.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new HorlogeAjustable(reelle.withZone(zone));
    }

    @Override
    public Instant instant() {
        return FIXE.isBound() ? FIXE.get() : reelle.instant();
    }
}
