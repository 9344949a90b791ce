package fr.unisson.acces.web;

import fr.unisson.acces.CompteId;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody whose password is right and whose second factor is still awaited.
record AttenteDeCode(long compte, String suite, Instant depuis) implements Serializable {

    private static final String ATTRIBUT = "attente de code";
    private static final Duration DUREE = Duration.ofMinutes(10);

    CompteId compteId() {
        return new CompteId(compte);
    }

    void garder(HttpSession session) {
        session.setAttribute(ATTRIBUT, this);
    }

    static Optional<AttenteDeCode> lire(@Nullable HttpSession session, Instant maintenant) {
        return session != null
                        && session.getAttribute(ATTRIBUT) instanceof AttenteDeCode attente
                        && attente.depuis.plus(DUREE).isAfter(maintenant)
                ? Optional.of(attente)
                : Optional.empty();
    }
}
