package fr.unisson.acces.domaine;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A single-use link, known by its digest only.
public record Jeton(
        Usage usage,
        @Nullable Long compte,
        @Nullable Long invitation,
        Instant expire,
        boolean utilise) {

    public enum Usage {
        INVITATION(Duration.ofDays(7)),
        /// OWASP ASVS 5, 6.5.5: ten minutes at most.
        CONNEXION(Duration.ofMinutes(10)),
        MOT_DE_PASSE(Duration.ofHours(1));

        private final Duration duree;

        Usage(Duration duree) {
            this.duree = duree;
        }

        public Duration duree() {
            return duree;
        }
    }

    public enum Etat {
        VALABLE,
        EXPIRE,
        DEJA_UTILISE
    }

    public Etat etat(Instant maintenant) {
        if (utilise) {
            return Etat.DEJA_UTILISE;
        }
        return maintenant.isBefore(expire) ? Etat.VALABLE : Etat.EXPIRE;
    }
}
