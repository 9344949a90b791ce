package fr.unisson.evaluations.donnees;

import fr.unisson.evaluations.CollegeRepondant;
import fr.unisson.evaluations.EvaluationId;
import fr.unisson.evaluations.ReponsesDUnCollege;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The one way out of marks: a function of the database that counts them by college, once the
/// exchange is open and where enough answered.
@Repository
public class ResultatSql {

    private final JdbcClient db;

    ResultatSql(JdbcClient db) {
        this.db = db;
    }

    public List<ReponsesDUnCollege> lire(EvaluationId id) {
        return db.sql("select * from evaluation_resultats(:id)")
                .param("id", id.valeur())
                .query((r, _) -> lire(r))
                .list();
    }

    private static ReponsesDUnCollege lire(ResultSet r) throws SQLException {
        return new ReponsesDUnCollege(
                r.getLong("noeud_id"),
                CollegeRepondant.valueOf(r.getString("college")),
                r.getString("valeur"),
                r.getBigDecimal("nombre"),
                r.getInt("n"),
                r.getBoolean("masque"),
                List.of((String[]) r.getArray("commentaires").getArray()));
    }
}
