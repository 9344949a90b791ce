package fr.unisson.acces.web;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a passkey must sign, kept until the answer comes: it serves once.
///
/// @param nom of the key being made, empty for a sign-in
record DefiDeCle(String defi, String nom, Instant depuis) implements Serializable {

    static final String ENTREE = "défi d’entrée";
    static final String CREATION = "défi de création";

    /// As long as the visitor's session that holds the page; a page asked again renews nothing.
    private static final Duration DUREE = Duration.ofHours(1);

    void garder(HttpSession session, String usage) {
        session.setAttribute(usage, this);
    }

    static Optional<DefiDeCle> lire(
            @Nullable HttpSession session, String usage, Instant maintenant) {
        return session != null
                        && session.getAttribute(usage) instanceof DefiDeCle defi
                        && defi.depuis.plus(DUREE).isAfter(maintenant)
                ? Optional.of(defi)
                : Optional.empty();
    }

    /// Two answers to one challenge: only the first counts.
    static Optional<DefiDeCle> consommer(
            @Nullable HttpSession session, String usage, Instant maintenant) {
        var defi = lire(session, usage, maintenant);
        if (session != null) {
            session.removeAttribute(usage);
        }
        return defi;
    }
}
