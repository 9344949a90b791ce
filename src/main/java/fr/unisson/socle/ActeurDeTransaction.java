package fr.unisson.socle;

import java.sql.Connection;
import java.time.Clock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Tells PostgreSQL who acts and when, for the length of one transaction. Row-level security reads
/// these settings through `acteur_compte()`, `acteur_organisations()` and `acteur_systeme()`, and
/// fails closed when they are absent; rules on dates read `instant_present()`. It is told too how
/// long each statement may take: the transaction's own delay.
@Component
public class ActeurDeTransaction implements TransactionExecutionListener {

    private static final String POSER =
            """
            select set_config('app.compte', ?, true), set_config('app.organisations', ?, true),
                   set_config('app.systeme', ?, true), set_config('app.instant', ?, true),
                   set_config('statement_timeout', ?, true)
            """;

    private final DataSource base;
    private final JdbcOperations db;
    private final Clock horloge;

    ActeurDeTransaction(DataSource base, JdbcOperations db, Clock horloge) {
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
        db.query(
                POSER,
                valeurs -> {
                    valeurs.setString(1, acteur.connecte() ? Long.toString(acteur.compte()) : "");
                    valeurs.setString(2, tableau(acteur));
                    valeurs.setString(3, acteur.nature() == Acteur.Nature.SYSTEME ? "oui" : "");
                    valeurs.setString(4, horloge.instant().toString());
                    valeurs.setString(5, Long.toString(delai()));
                },
                pose -> {});
        if (connexion() instanceof ConnexionAnnoncee c) c.retenir(acteur);
    }

    /// Milliseconds left to this transaction; 0 when nothing bounds it.
    private long delai() {
        var tenue = tenue();
        return tenue == null || !tenue.hasTimeout() ? 0 : tenue.getTimeToLiveInMillis();
    }

    private @Nullable Connection connexion() {
        var tenue = tenue();
        return tenue == null ? null : tenue.getConnection();
    }

    private @Nullable ConnectionHolder tenue() {
        return (ConnectionHolder) TransactionSynchronizationManager.getResource(base);
    }

    private static String tableau(Acteur acteur) {
        return acteur.organisations().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(",", "{", "}"));
    }
}
