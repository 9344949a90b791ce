package fr.unisson.conventions.donnees;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The founding principles of a convention in their current wording, and the last stance of each
/// party and each users' representative on it.
@Repository
@Transactional(readOnly = true)
public class PrincipesLecture {

    /// @param par who worded it so, null for the model
    public record Principe(
            long id,
            int version,
            String nature,
            String intitule,
            String sens,
            String source,
            @Nullable String par,
            Instant le) {}

    /// A former wording.
    public record Ancienne(
            long principe,
            int version,
            String intitule,
            String sens,
            @Nullable String par,
            Instant le) {}

    public record Ecarte(
            String nature, String intitule, String motif, @Nullable String par, Instant le) {}

    /// @param version the wording it is about
    /// @param partie null for somebody who speaks for no party
    /// @param usagers a users' representative, told apart
    public record Position(
            long principe,
            int version,
            @Nullable Long partie,
            @Nullable String organisation,
            long compte,
            String nom,
            boolean usagers,
            String position,
            @Nullable String motif,
            Instant le) {}

    private static final String PRINCIPES =
            """
            select p.id, p.version, p.nature, r.intitule, r.sens, r.source,
                   compte_nom(r.compte_id) as par, r.le
              from principe p
              join principe_redaction r on r.convention_id = p.convention_id
               and r.principe_id = p.id and r.version = p.version
             where p.convention_id = :id and p.ecarte_le is null
             order by p.rang, p.id
            """;

    /// A referent speaks for the party, a users' representative for themselves.
    private static final String POSITIONS =
            """
            select distinct on (y.principe_id, y.role,
                                case when y.role = 'REFERENT' then y.partie_id else y.compte_id end)
                   y.principe_id, y.version, y.partie_id, o.raison_sociale as organisation, y.compte_id,
                   compte_nom(y.compte_id) as nom, y.role = 'REPRESENTANT_USAGERS' as usagers,
                   y.position, y.motif, y.le
              from principe_position y
              left join partie x on x.convention_id = y.convention_id and x.id = y.partie_id
              left join organisation o on o.id = x.organisation_id
             where y.convention_id = :id
             order by y.principe_id, y.role,
                      case when y.role = 'REFERENT' then y.partie_id else y.compte_id end,
                      y.id desc
            """;

    private static final String ANCIENNES =
            """
            select r.principe_id, r.version, r.intitule, r.sens, compte_nom(r.compte_id) as par, r.le
              from principe_redaction r
              join principe p on p.convention_id = r.convention_id and p.id = r.principe_id
               and r.version < p.version
             where r.convention_id = :id and p.ecarte_le is null
             order by r.principe_id, r.version desc
            """;

    private static final String ECARTES =
            """
            select p.nature, r.intitule, p.ecarte_motif, compte_nom(p.ecarte_par) as par, p.ecarte_le
              from principe p
              join principe_redaction r on r.convention_id = p.convention_id
               and r.principe_id = p.id and r.version = p.version
             where p.convention_id = :id and p.ecarte_le is not null
             order by p.ecarte_le, p.id
            """;

    private final JdbcClient db;

    PrincipesLecture(JdbcClient db) {
        this.db = db;
    }

    public List<Principe> principes(long convention) {
        return db.sql(PRINCIPES)
                .param("id", convention)
                .query((rs, _) ->
                        new Principe(
                                rs.getLong("id"),
                                rs.getInt("version"),
                                rs.getString("nature"),
                                rs.getString("intitule"),
                                rs.getString("sens"),
                                rs.getString("source"),
                                rs.getString("par"),
                                Objects.requireNonNull(Colonnes.instant(rs, "le"))))
                .list();
    }

    /// The most recent first, for each principle still standing.
    public List<Ancienne> anciennes(long convention) {
        return db.sql(ANCIENNES)
                .param("id", convention)
                .query((rs, _) ->
                        new Ancienne(
                                rs.getLong("principe_id"),
                                rs.getInt("version"),
                                rs.getString("intitule"),
                                rs.getString("sens"),
                                rs.getString("par"),
                                Objects.requireNonNull(Colonnes.instant(rs, "le"))))
                .list();
    }

    public List<Ecarte> ecartes(long convention) {
        return db.sql(ECARTES)
                .param("id", convention)
                .query((rs, _) ->
                        new Ecarte(
                                rs.getString("nature"),
                                rs.getString("intitule"),
                                rs.getString("ecarte_motif"),
                                rs.getString("par"),
                                Objects.requireNonNull(Colonnes.instant(rs, "ecarte_le"))))
                .list();
    }

    /// The last stance of each, whatever the wording it was about.
    public List<Position> positions(long convention) {
        return db.sql(POSITIONS)
                .param("id", convention)
                .query((rs, _) ->
                        new Position(
                                rs.getLong("principe_id"),
                                rs.getInt("version"),
                                rs.getObject("partie_id", Long.class),
                                rs.getString("organisation"),
                                rs.getLong("compte_id"),
                                rs.getString("nom"),
                                rs.getBoolean("usagers"),
                                rs.getString("position"),
                                rs.getString("motif"),
                                Objects.requireNonNull(Colonnes.instant(rs, "le"))))
                .list();
    }
}
