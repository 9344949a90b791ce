package fr.unisson;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.unisson.socle.postgres.OrdresSansMinuterie;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/// Counts the queries of a page, to see that it does not ask one for each of its rows.
public final class Requetes {

    /// The program's statements, and those of the sessions.
    private static final List<Logger> JOURNAUX =
            Stream.of(OrdresSansMinuterie.class, JdbcTemplate.class)
                    .map(c -> (Logger) LoggerFactory.getLogger(c))
                    .toList();

    private Requetes() {}

    /// The least of two readings: from time to time a session refreshes what it knows of its
    /// account.
    public static long compter(Navigation qui, String adresse) {
        return Math.min(lire(qui, adresse), lire(qui, adresse));
    }

    private static long lire(Navigation qui, String adresse) {
        return compter(() -> assertThat(qui.lire(adresse)).as(adresse).hasStatus(200));
    }

    /// How much a piece of work asks of the database.
    public static long compter(Runnable travail) {
        return posees(travail).size();
    }

    /// What a piece of work asks of the database, in its order.
    public static List<String> posees(Runnable travail) {
        var lignes = new ListAppender<ILoggingEvent>();
        lignes.start();
        var niveaux = JOURNAUX.stream().map(Logger::getLevel).toList();
        for (var j : JOURNAUX) {
            j.setLevel(Level.DEBUG);
            j.setAdditive(false);
            j.addAppender(lignes);
        }
        try {
            travail.run();
        } finally {
            for (int i = 0; i < niveaux.size(); i++) {
                var j = JOURNAUX.get(i);
                j.detachAppender(lignes);
                j.setAdditive(true);
                j.setLevel(niveaux.get(i));
            }
        }
        return lignes.list.stream()
                .filter(l -> l.getThreadName().equals(Thread.currentThread().getName()))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(m -> m.startsWith("Executing prepared SQL statement"))
                .toList();
    }
}
