package fr.unisson.socle.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionDefinition;

/// The readings that one page makes one after the other share a connection and its transaction: the
/// beginning, who acts and the end are told to the database once, and not for each of them. Each
/// reading stays a transaction of its own for the code: what fails in one is undone with it.
///
/// Only what [#partageable] allows is shared. Anything else the page does meanwhile, a write above
/// all, takes a connection of its own once the shared one is given back: a page never holds one
/// while it waits for another.
public final class LecturesDePage implements AutoCloseable {

    private static final ThreadLocal<LecturesDePage> COURANTES = new ThreadLocal<>();

    private @Nullable ConnexionPartagee ouverte;
    private boolean closes;

    private LecturesDePage() {}

    /// Opens them on this thread, until they are closed on it.
    public static LecturesDePage ouvrir() {
        var lectures = new LecturesDePage();
        COURANTES.set(lectures);
        return lectures;
    }

    static @Nullable LecturesDePage courantes() {
        return COURANTES.get();
    }

    /// An ordinary reading: what asks for a delay, a level of isolation or a transaction apart
    /// keeps its own.
    static boolean partageable(TransactionDefinition lecture) {
        return lecture.isReadOnly()
                && lecture.getPropagationBehavior() == TransactionDefinition.PROPAGATION_REQUIRED
                && lecture.getIsolationLevel() == TransactionDefinition.ISOLATION_DEFAULT
                && lecture.getTimeout() == TransactionDefinition.TIMEOUT_DEFAULT;
    }

    /// The shared connection, or one apart while the shared one is in use or once the page leaves.
    Connection prendre(BasePartagee base) throws SQLException {
        if (closes || (ouverte != null && ouverte.prise())) return base.neuve();
        if (ouverte == null || ouverte.finie()) ouverte = new ConnexionPartagee(base.neuve());
        return ouverte.prendre();
    }

    /// Gives the connection back at once, or when the reading under way ends.
    void liberer() {
        if (ouverte != null) {
            ouverte.finir();
            ouverte = null;
        }
    }

    /// The answer leaves, as slowly as its reader takes it: nothing is held for it, nor shared from
    /// now on.
    public void cesser() {
        closes = true;
        liberer();
    }

    @Override
    public void close() {
        COURANTES.remove();
        cesser();
    }
}
