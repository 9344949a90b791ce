package fr.unisson.acces.web;

import fr.unisson.socle.DemarrageRefuse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How long the session of a connected person lasts: so much without a gesture, and so much in all,
/// whatever is done in it (OWASP ASVS 5, 7.3.1 and 7.3.2). The time is the one that the session
/// itself keeps in the database, the same on every node; the clock of the demonstration, which its
/// visitors move, ends nothing.
@Component
class DureeDeSession {

    static final String OUVERTE = "ouverte le";

    private static final Duration AU_MOINS = Duration.ofMinutes(1);

    private final Duration inactivite;
    private final Duration maximale;

    DureeDeSession(
            @Value("${server.servlet.session.timeout}") Duration inactivite,
            @Value("${unisson.session.duree-maximale}") Duration maximale) {
        if (inactivite.compareTo(AU_MOINS) < 0 || maximale.compareTo(AU_MOINS) < 0) {
            throw new DemarrageRefuse(
                    "Une session doit durer au moins une minute.",
                    "Corrigez SERVER_SERVLET_SESSION_TIMEOUT (4h sans autre précision) et"
                            + " UNISSON_SESSION_DUREEMAXIMALE (12h).");
        }
        this.inactivite = inactivite;
        this.maximale = maximale;
    }

    void commencer(HttpSession session) {
        session.setAttribute(OUVERTE, Instant.ofEpochMilli(session.getLastAccessedTime()));
        continuer(session);
    }

    /// At each request. The time left is written with the session, so that one that nobody uses any
    /// more ends in time too.
    ///
    /// @return false when it has lasted enough
    boolean continuer(HttpSession session) {
        // Opened by a former version: the visitor's session came before the person's.
        var ouverte =
                session.getAttribute(OUVERTE) instanceof Instant instant
                        ? instant
                        : Instant.ofEpochMilli(session.getCreationTime());
        var maintenant = Instant.ofEpochMilli(session.getLastAccessedTime());
        var reste = Duration.between(maintenant, ouverte.plus(maximale));
        if (reste.toSeconds() < 1) {
            return false;
        }
        var voulu = (int) (reste.compareTo(inactivite) < 0 ? reste : inactivite).toSeconds();
        if (session.getMaxInactiveInterval() != voulu) {
            session.setMaxInactiveInterval(voulu);
        }
        return true;
    }

    /// For the page that says why one is asked to sign in again.
    String enClair() {
        return "une session dure %s au plus, %s sans geste"
                .formatted(enClair(maximale), enClair(inactivite));
    }

    private static String enClair(Duration duree) {
        var heures = duree.toHours();
        var minutes = duree.toMinutesPart();
        if (heures == 0) {
            return minutes + (minutes == 1 ? " minute" : " minutes");
        }
        var enHeures = heures + (heures == 1 ? " heure" : " heures");
        return minutes == 0 ? enHeures : enHeures + " " + minutes;
    }
}
