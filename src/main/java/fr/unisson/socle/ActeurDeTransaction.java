package fr.unisson.socle;

import java.sql.Connection;
import java.time.Clock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Tells PostgreSQL who acts and when, for the length of one transaction. Row-level security reads
/// these settings through `acteur_compte()`, `acteur_organisations()` and `acteur_systeme()`, and
/// fails closed when they are absent; rules on dates read `instant_present()`.
@Component
public class ActeurDeTransaction implements TransactionExecutionListener {

    private static final String POSER =
            """
            select set_config('app.compte', :compte, true),
                   set_config('app.organisations', :organisations, true),
                   set_config('app.systeme', :systeme, true),
                   set_config('app.instant', :instant, true)
            """;

    private final DataSource base;
    private final JdbcClient db;
    private final Clock horloge;

    ActeurDeTransaction(DataSource base, JdbcClient db, Clock horloge) {
        this.base = base;
        this.db = db;
        this.horloge = horloge;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable echec) {
        if (echec != null) {
            return;
        }
        var acteur = Acteur.courant();
        if (!(connexion() instanceof ConnexionAnnoncee c && c.connait(acteur))) annoncer(acteur);
    }

    /// Goes on as somebody else within the transaction under way, for the code and for the
    /// database. For what tells a story with several people in one transaction: the demonstration
    /// and tests.
    public <T> T devenir(Acteur acteur, Supplier<T> travail) {
        var avant = Acteur.courant();
        annoncer(acteur);
        try {
            return acteur.executer(travail);
        } finally {
            annoncer(avant);
        }
    }

    private void annoncer(Acteur acteur) {
        db.sql(POSER)
                .param("compte", acteur.connecte() ? Long.toString(acteur.compte()) : "")
                .param("organisations", tableau(acteur))
                .param("systeme", acteur.nature() == Acteur.Nature.SYSTEME ? "oui" : "")
                .param("instant", horloge.instant().toString())
                .query()
                .singleRow();
        if (connexion() instanceof ConnexionAnnoncee c) c.retenir(acteur);
    }

    private @Nullable Connection connexion() {
        return TransactionSynchronizationManager.getResource(base) instanceof ConnectionHolder c
                ? c.getConnection()
                : null;
    }

    private static String tableau(Acteur acteur) {
        return acteur.organisations().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(",", "{", "}"));
    }
}
