package fr.unisson.evaluations.donnees;

import fr.unisson.actions.Constat;
import fr.unisson.actions.GenreOrigine;
import fr.unisson.evaluations.ConstatsDesEvaluations;
import fr.unisson.evaluations.EvaluationId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Items of sessions that somebody wants to see change.
@Repository
public class ConstatSql {

    private static final String TROUVER =
            """
            select e.id, e.titre, n.code, n.libelle from evaluation_constat c
              join evaluation_session e on e.id = c.session_id
              join grille_noeud n on n.id = c.noeud_id
             where c.id = :id and c.session_id in (select evaluations_montrees())
            """;

    private final JdbcClient db;

    ConstatSql(JdbcClient db) {
        this.db = db;
    }

    /// Its number, born the first time that somebody names it.
    public long retenir(EvaluationId id, long noeud) {
        db.sql(
                        """
                        insert into evaluation_constat (session_id, noeud_id) values (:id, :noeud)
                        on conflict do nothing
                        """)
                .param("id", id.valeur())
                .param("noeud", noeud)
                .update();
        return db.sql(
                        """
                        select id from evaluation_constat
                         where session_id = :id and noeud_id = :noeud
                        """)
                .param("id", id.valeur())
                .param("noeud", noeud)
                .query(Long.class)
                .single();
    }

    public List<Long> lister(EvaluationId id) {
        return db.sql("select id from evaluation_constat where session_id = :id order by id")
                .param("id", id.valeur())
                .query(Long.class)
                .list();
    }

    public Optional<String> page(long id) {
        return db.sql(TROUVER)
                .param("id", id)
                .query((r, _) ->
                        new EvaluationId(r.getLong("id")).adresse()
                                + "/resultats#critere-"
                                + r.getString("code"))
                .optional();
    }

    public Optional<Constat> trouver(long id) {
        return db.sql(TROUVER)
                .param("id", id)
                .query((r, _) ->
                        new Constat(
                                GenreOrigine.EVALUATION_CONJOINTE,
                                r.getString("titre")
                                        + ", critère "
                                        + r.getString("code")
                                        + " : "
                                        + r.getString("libelle"),
                                ConstatsDesEvaluations.ADRESSE + id,
                                "Améliorer : " + r.getString("libelle")))
                .optional();
    }
}
