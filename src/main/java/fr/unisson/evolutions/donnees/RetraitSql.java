package fr.unisson.evolutions.donnees;

import fr.unisson.evolutions.RetraitVu;
import fr.unisson.evolutions.domaine.EtatRetrait;
import fr.unisson.evolutions.domaine.TransitionRetrait;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Withdrawals and their histories.
@Repository
public class RetraitSql {

    private static final String LIRE =
            """
            select r.*, g.raison_sociale as nom
              from retrait r
              join partie p on p.convention_id = r.convention_id and p.id = r.partie_id
              join organisation g on g.id = p.organisation_id
            """;

    private static final String HISTOIRE =
            """
            select retrait_id, transition, coalesce(compte_nom(compte_id), 'Unisson') as par, motif, le
              from retrait_historique where convention_id = :convention order by retrait_id, version
            """;

    private static final String ANNONCER =
            """
            with ne as (
                insert into retrait (convention_id, partie_id, raison, annonce_le)
                values (:convention, :partie, :raison, :le)
                on conflict (convention_id, partie_id)
                  where etat in ('ANNONCE', 'ECHANGE', 'NOTIFIE') do nothing
                returning convention_id, id, version)
            insert into retrait_historique (convention_id, retrait_id, version, transition, vers, role,
                                            compte_id, le)
            select convention_id, id, version, 'ANNONCER', 'ANNONCE', :role, acteur_compte(), :le
              from ne
            """;

    private static final String FRANCHIR =
            """
            with passage as (
                update retrait
                   set etat = :vers, version = version + 1,
                       effet = coalesce(:effet, effet),
                       engagements = coalesce(:engagements, engagements),
                       restitution = coalesce(:restitution, restitution),
                       mandat_id = coalesce(:mandat, mandat_id),
                       lettre_id = coalesce(:lettre, lettre_id),
                       notifie_le = case when :vers = 'NOTIFIE' then :le else notifie_le end
                 where convention_id = :convention and id = :id and version = :version
                   and etat = :de
                returning convention_id, id, version)
            insert into retrait_historique (convention_id, retrait_id, version, transition, de, vers,
                                            role, compte_id, motif, le)
            select convention_id, id, version, :transition, :de, :vers, :role,
                   case when :role <> 'SYSTEME' then acteur_compte() end, :motif, :le
              from passage
            """;

    private static final String A_CONSTATER =
            "select convention_id from retrait where etat = 'NOTIFIE' and effet < :jour order by id";

    /// What a notification brings with it.
    ///
    /// @param mandat null when the direction notifies without a recorded one
    public record Notification(
            LocalDate effet,
            String engagements,
            String restitution,
            @Nullable Long mandat,
            @Nullable Long lettre) {}

    private final JdbcClient db;

    RetraitSql(JdbcClient db) {
        this.db = db;
    }

    public List<RetraitVu> lister(long convention) {
        var histoires = histoires(convention);
        return db.sql(LIRE + " where r.convention_id = :convention order by r.id desc")
                .param("convention", convention)
                .query((rs, _) -> lire(rs, histoires))
                .list();
    }

    public Optional<RetraitVu> trouver(long convention, long id) {
        return lister(convention).stream().filter(r -> r.id() == id).findFirst();
    }

    /// @return false when this party already has a withdrawal under way
    public boolean annoncer(long convention, long partie, String raison, String role, Instant le) {
        return db.sql(ANNONCER)
                        .param("convention", convention)
                        .param("partie", partie)
                        .param("raison", raison)
                        .param("role", role)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// @return false when somebody else moved it meanwhile
    public boolean franchir(
            RetraitVu retrait,
            int version,
            TransitionRetrait transition,
            EtatRetrait vers,
            String role,
            @Nullable String motif,
            @Nullable Notification n,
            Instant le) {
        return db.sql(FRANCHIR)
                        .param("convention", retrait.convention())
                        .param("id", retrait.id())
                        .param("version", version)
                        .param("transition", transition.name())
                        .param("de", retrait.etat().name())
                        .param("vers", vers.name())
                        .param("role", role)
                        .param("motif", motif, Types.VARCHAR)
                        .param("effet", n == null ? null : n.effet(), Types.DATE)
                        .param("engagements", n == null ? null : n.engagements(), Types.VARCHAR)
                        .param("restitution", n == null ? null : n.restitution(), Types.VARCHAR)
                        .param("mandat", n == null ? null : n.mandat(), Types.BIGINT)
                        .param("lettre", n == null ? null : n.lettre(), Types.BIGINT)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Conventions in which a notified withdrawal has come to its day.
    public List<Long> aConstater(LocalDate jour) {
        return db.sql(A_CONSTATER).param("jour", jour).query(Long.class).list();
    }

    private Map<Long, List<RetraitVu.Pas>> histoires(long convention) {
        record Ligne(
                long retraitId,
                String transition,
                String par,
                @Nullable String motif,
                Instant le) {}
        return db.sql(HISTOIRE).param("convention", convention).query(Ligne.class).list().stream()
                .collect(
                        Collectors.groupingBy(
                                Ligne::retraitId,
                                Collectors.mapping(
                                        l ->
                                                new RetraitVu.Pas(
                                                        TransitionRetrait.valueOf(l.transition())
                                                                .fait(),
                                                        l.par(),
                                                        l.motif(),
                                                        l.le()),
                                        Collectors.toList())));
    }

    private static RetraitVu lire(ResultSet rs, Map<Long, List<RetraitVu.Pas>> histoires)
            throws SQLException {
        return new RetraitVu(
                rs.getLong("id"),
                rs.getLong("convention_id"),
                rs.getLong("partie_id"),
                rs.getString("nom"),
                rs.getInt("version"),
                EtatRetrait.valueOf(rs.getString("etat")),
                rs.getString("raison"),
                rs.getObject("effet", LocalDate.class),
                rs.getString("engagements"),
                rs.getString("restitution"),
                rs.getObject("lettre_id", Long.class),
                rs.getTimestamp("annonce_le").toInstant(),
                histoires.getOrDefault(rs.getLong("id"), List.of()));
    }
}
