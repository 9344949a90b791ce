package fr.unisson.audits.donnees;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.audits.AuditId;
import fr.unisson.audits.domaine.Decompte;
import fr.unisson.boucles.NotesLues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Items of closed audits, counted.
@Repository
public class NotesClosesSql {

    /// @param suivi the first round of two, or the series
    /// @param ecart what was noted under the target at the closing, null when it was reached
    public record Ligne(
            AuditId audit,
            String titre,
            String suivi,
            OrganisationId organisation,
            boolean serie,
            Instant closLe,
            long noeud,
            String code,
            String libelle,
            Decompte decompte,
            @Nullable Long ecart) {}

    private static final String CLOSES =
            """
            with closes as (
              select a.*, coalesce('serie-' || a.serie_id, 'audit-' || coalesce(a.premier_id, a.id))
                       as suivi
                from audit a where a.etat = 'CLOTURE')
            select a.id, a.titre, a.suivi, a.organisation_id,
                   a.serie_id is not null as serie, a.clos_le, d.noeud_id, n.code, n.libelle, d.conformes,
                   d.non_conformes, d.exclues, e.id as ecart
              from (select * from closes where %s) a
            """
                    + "join lateral ("
                    + AuditLecture.DECOMPTES
                    + """
                    ) d on true
                      join grille_noeud n on n.id = d.noeud_id
                      left join audit_ecart e on e.audit_id = a.id and e.noeud_id = d.noeud_id
                     order by a.clos_le, a.id, n.rang
                    """;

    private final JdbcClient db;
    private final NotesLues<Ligne> notes;

    NotesClosesSql(JdbcClient db) {
        this.db = db;
        this.notes = new NotesLues<>(db, CLOSES, NotesClosesSql::ligne);
    }

    public List<Long> closes() {
        return db.sql("select id from audit where etat = 'CLOTURE' order by id")
                .query(Long.class)
                .list();
    }

    public List<Ligne> autour(AuditId audit) {
        return notes.autour(audit.valeur());
    }

    private static Ligne ligne(ResultSet rs, int rang) throws SQLException {
        return new Ligne(
                new AuditId(rs.getLong("id")),
                rs.getString("titre"),
                rs.getString("suivi"),
                new OrganisationId(rs.getLong("organisation_id")),
                rs.getBoolean("serie"),
                rs.getObject("clos_le", OffsetDateTime.class).toInstant(),
                rs.getLong("noeud_id"),
                rs.getString("code"),
                rs.getString("libelle"),
                new Decompte(
                        rs.getInt("conformes"), rs.getInt("non_conformes"), rs.getInt("exclues")),
                rs.getObject("ecart", Long.class));
    }
}
