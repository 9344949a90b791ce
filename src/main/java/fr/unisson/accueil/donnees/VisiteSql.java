package fr.unisson.accueil.donnees;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class VisiteSql {

    private static final String NOTER =
            """
            insert into visite (compte_id, vue_le) values (acteur_compte(), :maintenant)
            on conflict (compte_id) do update
               set precedente = case when visite.vue_le < :finie then visite.vue_le
                                     else visite.precedente end,
                   vue_le = excluded.vue_le
            returning precedente
            """;

    private static final String LIRE =
            "select vue_le, precedente from visite where compte_id = acteur_compte()";

    private final JdbcClient db;

    VisiteSql(JdbcClient db) {
        this.db = db;
    }

    /// @param precedente when the visit before this one ended, null during the first
    public record Visite(Instant vueLe, @Nullable Instant precedente) {}

    /// The actor's latest.
    public Optional<Visite> lire() {
        return db.sql(LIRE)
                .query((rs, rang) ->
                        new Visite(
                                rs.getObject("vue_le", OffsetDateTime.class).toInstant(),
                                precedente(rs, rang).orElse(null)))
                .optional();
    }

    /// Notes that the actor is here, and tells when their visit before this one ended.
    ///
    /// @param pause how long without coming back ends a visit
    public Optional<Instant> noter(Instant maintenant, Duration pause) {
        return db.sql(NOTER)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("finie", maintenant.minus(pause).atOffset(ZoneOffset.UTC))
                .query(VisiteSql::precedente)
                .single();
    }

    /// The last visit of any of these accounts, for the platform.
    public Optional<Instant> derniere(Set<Long> comptes) {
        return db.sql("select max(vue_le) as vue from visite where compte_id = any (:comptes)")
                .param("comptes", comptes.toArray(Long[]::new))
                .query((r, _) -> Optional.ofNullable(r.getObject("vue", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    private static Optional<Instant> precedente(ResultSet rs, int rang) throws SQLException {
        return Optional.ofNullable(rs.getObject("precedente", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
