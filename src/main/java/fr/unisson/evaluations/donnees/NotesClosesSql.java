package fr.unisson.evaluations.donnees;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.boucles.NotesLues;
import fr.unisson.evaluations.EvaluationId;
import fr.unisson.grilles.GrilleId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Joint marks of closed sessions, those that the reader may read: of nobody, and never of a
/// session that goes on.
@Repository
public class NotesClosesSql {

    /// @param suivi the body that is rated, or the organisation where there is none
    /// @param valeur code of the mark, null on a numeric scale
    /// @param constat what the actions that it started come from, null while nothing names it
    public record Ligne(
            EvaluationId session,
            String titre,
            String suivi,
            OrganisationId organisation,
            Instant clotureeLe,
            GrilleId grille,
            long noeud,
            @Nullable String valeur,
            java.math.@Nullable BigDecimal nombre,
            @Nullable Long constat) {}

    private static final String CLOSES =
            """
            with closes as (
              select e.*, coalesce('instance-' || e.instance_id,
                                   'organisation-' || e.organisation_id) as suivi
                from evaluation_session e
               where e.etat in ('CLOTUREE', 'ARCHIVEE')
                 and e.id in (select evaluations_montrees()))
            select distinct on (e.cloturee_le, e.id, c.noeud_id) e.id, e.titre, e.suivi,
                   e.organisation_id,
                   e.cloturee_le, e.grille_id, c.noeud_id, c.valeur, c.nombre, k.id as constat
              from (select * from closes where %s) e
              join evaluation_note_conjointe c on c.session_id = e.id
              left join evaluation_constat k on k.session_id = e.id and k.noeud_id = c.noeud_id
             order by e.cloturee_le, e.id, c.noeud_id, c.rang desc
            """;

    private final JdbcClient db;
    private final NotesLues<Ligne> notes;

    NotesClosesSql(JdbcClient db) {
        this.db = db;
        this.notes = new NotesLues<>(db, CLOSES, NotesClosesSql::ligne);
    }

    public List<Long> closes() {
        return db.sql(
                        """
                        select id from evaluation_session where etat in ('CLOTUREE', 'ARCHIVEE')
                         order by id
                        """)
                .query(Long.class)
                .list();
    }

    public List<Ligne> autour(EvaluationId session) {
        return notes.autour(session.valeur());
    }

    private static Ligne ligne(ResultSet rs, int rang) throws SQLException {
        return new Ligne(
                new EvaluationId(rs.getLong("id")),
                rs.getString("titre"),
                rs.getString("suivi"),
                new OrganisationId(rs.getLong("organisation_id")),
                rs.getObject("cloturee_le", OffsetDateTime.class).toInstant(),
                new GrilleId(rs.getLong("grille_id")),
                rs.getLong("noeud_id"),
                rs.getString("valeur"),
                rs.getBigDecimal("nombre"),
                rs.getObject("constat", Long.class));
    }
}
