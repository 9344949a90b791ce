package fr.unisson.annuaire.donnees;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Entries of the directory attached to another one.
@Repository
public class RattachementSql {

    private static final String ATTACHER =
            """
            with ferme as (
                update organisation set ferme = true, ferme_le = :jour, maj_le = :le
                 where id = :de and not exists (select from rattachement where ancienne_id = :de)
                returning id)
            insert into rattachement (ancienne_id, organisation_id, motif, compte_id, le)
            select id, :vers, :motif, :compte, :le from ferme
            """;

    private static final String ANCIENNES =
            """
            select o.raison_sociale as nom, r.le
              from rattachement r join organisation o on o.id = r.ancienne_id
             where r.organisation_id = :id order by r.le
            """;

    public record Ancienne(String nom, Instant le) {}

    private final JdbcClient db;

    RattachementSql(JdbcClient db) {
        this.db = db;
    }

    /// Where this entry leads.
    public Optional<Long> actuelle(long id) {
        return db.sql("select organisation_id from rattachement where ancienne_id = :id")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    public List<Ancienne> anciennes(long id) {
        return db.sql(ANCIENNES)
                .param("id", id)
                .query((rs, _) ->
                        new Ancienne(
                                rs.getString("nom"),
                                Objects.requireNonNull(rs.getObject("le", OffsetDateTime.class))
                                        .toInstant()))
                .list();
    }

    /// @return false when it is attached already
    public boolean attacher(
            long de, long vers, String motif, @Nullable Long compte, LocalDate jour, Instant le) {
        return db.sql(ATTACHER)
                        .param("de", de)
                        .param("vers", vers)
                        .param("motif", motif)
                        .param("compte", compte, java.sql.Types.BIGINT)
                        .param("jour", jour)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// The table that still names it.
    public Optional<String> citee(long id) {
        return Optional.ofNullable(
                db.sql("select organisation_citee(:id)")
                        .param("id", id)
                        .query((rs, _) -> rs.getString(1))
                        .list()
                        .getFirst());
    }
}
