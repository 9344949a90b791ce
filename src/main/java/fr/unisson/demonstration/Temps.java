package fr.unisson.demonstration;

import fr.unisson.echeances.PassageDesTravaux;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/// Moves the clock of the demonstration forward, never back: what was written on a day stays on
/// that day. It goes by strides, and at each the timed jobs run as they would have: reminders,
/// effects on their day, renewals, ends.
@Service
@Profile("demo")
public class Temps {

    public static final int AU_PLUS_ANS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Temps.class);
    private static final int FOULEE_JOURS = 15;

    private final HorlogeAjustable horloge;
    private final AvanceGardee gardee;
    private final PassageDesTravaux travaux;
    private volatile @Nullable Voyage voyage;

    Temps(HorlogeAjustable horloge, AvanceGardee gardee, PassageDesTravaux travaux) {
        this.horloge = horloge;
        this.gardee = gardee;
        this.travaux = travaux;
    }

    public LocalDate aujourdhui() {
        return LocalDate.now(horloge);
    }

    /// True when the program's day is not the real one.
    public boolean avance() {
        return !horloge.avance().isZero();
    }

    /// The move under way, or the last one since the start.
    public Optional<Voyage> voyage() {
        return Optional.ofNullable(voyage);
    }

    /// Starts towards that day, in the background. Does nothing when a move is under way.
    ///
    /// @param destination after today, [#AU_PLUS_ANS] years ahead at most
    public synchronized void aller(LocalDate destination) {
        var depart = aujourdhui();
        if (!destination.isAfter(depart) || destination.isAfter(depart.plusYears(AU_PLUS_ANS))) {
            throw new IllegalArgumentException(destination.toString());
        }
        if (voyage().filter(Voyage::enCours).isPresent()) return;
        voyage = Voyage.vers(depart, destination);
        Thread.ofVirtual()
                .name("horloge de démonstration")
                .start(() -> cheminer(Voyage.vers(depart, destination)));
    }

    private void cheminer(Voyage prevu) {
        var etape = prevu;
        boolean interrompu = true;
        try {
            while (etape.ici().isBefore(prevu.destination())) {
                var foulee = etape.ici().plusDays(FOULEE_JOURS);
                etape = etape.passe(min(foulee, prevu.destination()));
                passer(etape.ici());
                voyage = etape;
            }
            interrompu = false;
        } catch (RuntimeException echec) {
            LOG.error("L’horloge de démonstration s’est arrêtée le {}", aujourdhui(), echec);
        } finally {
            voyage = etape.fini(interrompu);
        }
    }

    private void passer(LocalDate jour) {
        var ici = ZonedDateTime.now(horloge);
        var avance = horloge.avance().plus(Duration.between(ici, ici.with(jour)));
        gardee.ecrire(avance);
        horloge.avancer(avance);
        travaux.passer();
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
