package fr.unisson.socle.postgres;

import fr.unisson.socle.Acteur;
import fr.unisson.socle.ConnexionAnnoncee;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One read-only transaction of the database, lent to one reading after the other. The end of a
/// reading leaves it open for the next; a rollback, or a statement that failed, ends it for good.
final class ConnexionPartagee implements InvocationHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ConnexionPartagee.class);

    private final Connection reelle;
    private final ConnexionAnnoncee pretee;
    private @Nullable Acteur annonce;
    private boolean prise;
    private boolean finie;

    ConnexionPartagee(Connection reelle) throws SQLException {
        this.reelle = reelle;
        try {
            reelle.setReadOnly(true);
            reelle.setAutoCommit(false);
        } catch (SQLException e) {
            reelle.close();
            throw e;
        }
        this.pretee =
                (ConnexionAnnoncee)
                        Proxy.newProxyInstance(
                                ConnexionAnnoncee.class.getClassLoader(),
                                new Class<?>[] {ConnexionAnnoncee.class},
                                this);
    }

    boolean prise() {
        return prise;
    }

    boolean finie() {
        return finie;
    }

    Connection prendre() {
        prise = true;
        return pretee;
    }

    /// Now, or when the reading under way ends. What was read is read: a connection that breaks
    /// here takes nothing away.
    void finir() {
        finie = true;
        if (prise) return;
        try (reelle) {
            if (!reelle.isClosed()) reelle.commit();
        } catch (SQLException e) {
            LOG.debug("La connexion partagée d’une page s’est rompue à sa fin", e);
        }
    }

    @Override
    // Equal to itself, and to the one that its statements name as theirs.
    @SuppressWarnings("ReferenceEquality")
    public @Nullable Object invoke(Object lui, Method methode, Object @Nullable [] valeurs)
            throws Throwable {
        return switch (methode.getName()) {
            case "connait" -> valeurs != null && valeurs[0].equals(annonce);
            case "retenir" -> {
                annonce = valeurs == null ? null : (Acteur) valeurs[0];
                yield null;
            }
            case "commit" -> {
                finie |= enEchec();
                yield null;
            }
            case "setAutoCommit", "setReadOnly" -> null;
            case "close" -> {
                rendre();
                yield null;
            }
            case "equals" -> valeurs != null && (lui == valeurs[0] || reelle == valeurs[0]);
            case "hashCode" -> System.identityHashCode(lui);
            case "rollback" -> {
                finie |= valeurs == null;
                yield transmettre(methode, valeurs);
            }
            default -> transmettre(methode, valeurs);
        };
    }

    private boolean enEchec() throws SQLException {
        return reelle.unwrap(BaseConnection.class).getTransactionState() == TransactionState.FAILED;
    }

    private void rendre() {
        prise = false;
        if (finie) finir();
    }

    private @Nullable Object transmettre(Method methode, Object @Nullable [] valeurs)
            throws Throwable {
        try {
            return methode.invoke(reelle, valeurs);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
