package fr.unisson.evaluations.donnees;

import fr.unisson.evaluations.EvaluationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the group says together: each line stays, the last one counts.
@Repository
public class ConjointeSql {

    private final JdbcClient db;

    ConjointeSql(JdbcClient db) {
        this.db = db;
    }

    /// How many items the group rated.
    public int compter(EvaluationId id) {
        return db.sql(
                        """
                        select count(distinct noeud_id) from evaluation_note_conjointe
                         where session_id = :id
                        """)
                .param("id", id.valeur())
                .query(Integer.class)
                .single();
    }
}
