package fr.unisson.evaluations.donnees;

import fr.unisson.evaluations.EvaluationId;
import fr.unisson.evaluations.Note;
import fr.unisson.evaluations.NoteConjointe;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the group says together: each line stays, the last one counts.
@Repository
public class ConjointeSql {

    private static final String DERNIERES =
            """
            select distinct on (c.noeud_id) c.*, compte_nom(c.compte_id) as par
              from evaluation_note_conjointe c where c.session_id = :id
             order by c.noeud_id, c.rang desc
            """;

    private static final String TOUTES =
            """
            select c.*, compte_nom(c.compte_id) as par
              from evaluation_note_conjointe c where c.session_id = :id and c.noeud_id = :noeud
             order by c.rang
            """;

    private static final String DIRE =
            """
            insert into evaluation_note_conjointe (session_id, grille_id, noeud_id, rang, valeur,
                                                   nombre, raison, desaccord, compte_id, le)
            select e.id, e.grille_id, :noeud, :rang, :valeur, :nombre, :raison, :desaccord,
                   acteur_compte(), :le
              from evaluation_session e
             where e.id = :id and e.etat = 'CONJOINTE'
               and not exists (select 1 from evaluation_note_conjointe c
                     where c.session_id = e.id and c.noeud_id = :noeud and c.rang >= :rang)
            on conflict do nothing
            """;

    private final JdbcClient db;

    ConjointeSql(JdbcClient db) {
        this.db = db;
    }

    /// How many items the group rated.
    public int compter(EvaluationId id) {
        return db.sql(
                        """
                        select count(distinct noeud_id) from evaluation_note_conjointe
                         where session_id = :id and num_nonnulls(valeur, nombre) = 1
                        """)
                .param("id", id.valeur())
                .query(Integer.class)
                .single();
    }

    public List<NoteConjointe> dernieres(EvaluationId id) {
        return db.sql(DERNIERES).param("id", id.valeur()).query((r, _) -> lire(r)).list();
    }

    /// All that was said of an item, the oldest first.
    public List<NoteConjointe> histoire(EvaluationId id, long noeud) {
        return db.sql(TOUTES)
                .param("id", id.valeur())
                .param("noeud", noeud)
                .query((r, _) -> lire(r))
                .list();
    }

    /// @param rang one more than the one that was read
    /// @return false when something was said meanwhile, or the session moved
    public boolean dire(
            EvaluationId id,
            long noeud,
            int rang,
            Note note,
            String raison,
            String desaccord,
            Instant le) {
        return db.sql(DIRE)
                        .param("id", id.valeur())
                        .param("noeud", noeud)
                        .param("rang", rang)
                        .param("valeur", note.valeur(), Types.VARCHAR)
                        .param("nombre", note.nombre(), Types.NUMERIC)
                        .param("raison", raison)
                        .param("desaccord", desaccord)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static NoteConjointe lire(ResultSet r) throws SQLException {
        return new NoteConjointe(
                r.getLong("noeud_id"),
                r.getInt("rang"),
                new Note(r.getString("valeur"), r.getBigDecimal("nombre"), ""),
                r.getString("raison"),
                r.getString("desaccord"),
                r.getString("par"),
                r.getObject("le", OffsetDateTime.class).toInstant());
    }
}
