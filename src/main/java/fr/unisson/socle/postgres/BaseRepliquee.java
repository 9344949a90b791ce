package fr.unisson.socle.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// The primary, and beside it a replica for the reads that tolerate a delay. A replica that does
/// not answer, or whose delay cannot be bounded, is left alone for a while: its reads go to the
/// primary.
final class BaseRepliquee extends DelegatingDataSource {

    private static final Logger LOG = LoggerFactory.getLogger(BaseRepliquee.class);
    private static final ScopedValue<Boolean> TOLERE = ScopedValue.newInstance();
    private static final long REPOS_NANOS = Duration.ofSeconds(5).toNanos();
    private static final long CONFIANCE_NANOS = Duration.ofSeconds(1).toNanos();

    /// The jobs write every few seconds: on a primary in use the last write replayed is never old.
    /// A replica that has replayed nothing yet has no known delay.
    private static final String RETARD =
            """
            select case when pg_is_in_recovery()
                        then extract(epoch from now() - pg_last_xact_replay_timestamp())
                        else 0 end
            """;

    private final DataSource replique;
    private final Duration retardAdmis;
    private volatile long eviteeJusqua;
    private volatile long sureJusqua;

    BaseRepliquee(DataSource primaire, DataSource replique, Duration retardAdmis) {
        super(primaire);
        this.replique = replique;
        this.retardAdmis = retardAdmis;
        this.eviteeJusqua = System.nanoTime();
        this.sureJusqua = System.nanoTime();
    }

    /// The connection taken meanwhile may be one of the replica.
    static void tolerer(Runnable debut) {
        ScopedValue.where(TOLERE, true).run(debut);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return TOLERE.isBound() && System.nanoTime() - eviteeJusqua >= 0
                ? repliqueOuPrimaire()
                : super.getConnection();
    }

    private Connection repliqueOuPrimaire() throws SQLException {
        try {
            var connexion = replique.getConnection();
            try {
                if (aJour(connexion)) return connexion;
                LOG.warn("La réplique est en retard : ses lectures vont au primaire");
            } catch (SQLException e) {
                fermer(connexion, e);
                throw e;
            }
            connexion.close();
        } catch (SQLException e) {
            LOG.warn(
                    "La réplique ne répond pas : ses lectures vont au primaire ({})",
                    e.getSQLState());
        }
        eviteeJusqua = System.nanoTime() + REPOS_NANOS;
        return super.getConnection();
    }

    private boolean aJour(Connection connexion) throws SQLException {
        if (System.nanoTime() - sureJusqua < 0) return true;
        try (var ordre = connexion.createStatement();
                var reponse = ordre.executeQuery(RETARD)) {
            reponse.next();
            double secondes = reponse.getDouble(1);
            if (reponse.wasNull() || secondes > retardAdmis.toMillis() / 1000.0) return false;
        }
        sureJusqua = System.nanoTime() + CONFIANCE_NANOS;
        return true;
    }

    private static void fermer(Connection connexion, SQLException cause) {
        try {
            connexion.close();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
