package fr.unisson.acces.domaine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How many failures are forgiven before one must wait, and for how long: the wait doubles at each
/// further failure, up to a maximum, and everything is forgotten after a quiet while.
public record LimiteEssais(int seuil, Duration oubli, Duration attente, Duration attenteMax) {

    /// For one account: five mistakes are human.
    public static final LimiteEssais COMPTE =
            new LimiteEssais(
                    5, Duration.ofMinutes(15), Duration.ofMinutes(1), Duration.ofMinutes(15));

    /// For one network address: a whole hospital may stand behind it.
    public static final LimiteEssais ADRESSE =
            new LimiteEssais(
                    50, Duration.ofMinutes(15), Duration.ofMinutes(1), Duration.ofMinutes(15));

    /// For mails asked without being signed in: nobody's mailbox is to be flooded.
    public static final LimiteEssais COURRIEL =
            new LimiteEssais(
                    4, Duration.ofMinutes(60), Duration.ofMinutes(5), Duration.ofMinutes(60));

    /// For one thing read by programs again and again: a calendar asks every few minutes at most.
    public static final LimiteEssais LECTURE =
            new LimiteEssais(
                    60, Duration.ofMinutes(5), Duration.ofMinutes(1), Duration.ofMinutes(15));

    /// The time still to wait, when there is one.
    public Optional<Duration> reste(@Nullable Essai essai, Instant maintenant) {
        var bloque = essai == null ? null : essai.bloqueJusqua();
        return bloque != null && bloque.isAfter(maintenant)
                ? Optional.of(Duration.between(maintenant, bloque))
                : Optional.empty();
    }

    /// The count once one more attempt is made: counted before it is judged, so that attempts made
    /// at the same instant all count.
    public Essai suivant(@Nullable Essai precedent, Instant maintenant) {
        var recent =
                precedent != null && !precedent.dernier().plus(oubli).isBefore(maintenant)
                        ? precedent
                        : null;
        var nombre = recent == null ? 1 : recent.nombre() + 1;
        return new Essai(
                nombre, maintenant, nombre < seuil ? null : maintenant.plus(duree(nombre)));
    }

    private Duration duree(int nombre) {
        var doublements = Math.min(nombre - seuil, 16);
        var voulue = attente.multipliedBy(1L << doublements);
        return voulue.compareTo(attenteMax) > 0 ? attenteMax : voulue;
    }
}
