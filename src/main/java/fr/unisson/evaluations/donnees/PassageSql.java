package fr.unisson.evaluations.donnees;

import fr.unisson.evaluations.EtatEvaluation;
import fr.unisson.evaluations.EvaluationId;
import fr.unisson.evaluations.EvaluationVue;
import fr.unisson.evaluations.PassageVu;
import fr.unisson.evaluations.domaine.TransitionEvaluation;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The passages of a session from one state to the next, and what is kept of them.
@Repository
public class PassageSql {

    /// State and history together; a stale page moves nothing.
    private static final String FRANCHIR =
            """
            with passage as (
                update evaluation_session
                   set etat = :vers, version = version + 1, etat_le = :le,
                       cloturee_le = case when :vers = 'CLOTUREE' then :le else cloturee_le end
                 where id = :id and version = :version and etat = :de
                returning id)
            insert into evaluation_historique (session_id, version, transition, de, vers, role,
                                               compte_id, motif, le)
            select p.id, (select coalesce(max(h.version), 0) + 1 from evaluation_historique h
                           where h.session_id = p.id),
                   :transition, :de, :vers, :role, acteur_compte(), :motif, :le
              from passage p
            """;

    private static final String HISTOIRE =
            """
            select transition, compte_nom(compte_id) as par, motif, le from evaluation_historique
             where session_id = :id order by version
            """;

    private final JdbcClient db;

    PassageSql(JdbcClient db) {
        this.db = db;
    }

    /// @return false when somebody else moved it meanwhile
    public boolean franchir(
            EvaluationVue e,
            int version,
            TransitionEvaluation transition,
            EtatEvaluation vers,
            String role,
            String motif,
            Instant le) {
        return db.sql(FRANCHIR)
                        .param("id", e.id().valeur())
                        .param("version", version)
                        .param("transition", transition.name())
                        .param("de", e.etat().name())
                        .param("vers", vers.name())
                        .param("role", role)
                        .param("motif", motif)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public List<PassageVu> histoire(EvaluationId id) {
        return db.sql(HISTOIRE)
                .param("id", id.valeur())
                .query((r, _) ->
                        new PassageVu(
                                TransitionEvaluation.valueOf(r.getString("transition")),
                                r.getString("par"),
                                r.getString("motif"),
                                r.getObject("le", OffsetDateTime.class).toInstant()))
                .list();
    }
}
