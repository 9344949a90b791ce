package fr.unisson.evaluations.donnees;

import fr.unisson.evaluations.EtatEvaluation;
import fr.unisson.evaluations.EvaluationId;
import fr.unisson.evaluations.domaine.TransitionEvaluation;
import fr.unisson.socle.vie.Franchissement;
import fr.unisson.socle.vie.PassageFait;
import fr.unisson.socle.vie.TableDeVie;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The passages of a session from one state to the next, and what is kept of them.
@Repository
public class PassageSql {

    static final TableDeVie VIE =
            new TableDeVie("evaluation_session", "evaluation_historique", "session_id");

    private static final String FRANCHIR =
            VIE.franchir(
                    """
                    etat_le = :le,
                    cloturee_le = case when :vers = 'CLOTUREE' then :le else cloturee_le end
                    """);

    private final JdbcClient db;

    PassageSql(JdbcClient db) {
        this.db = db;
    }

    /// @return false when somebody else moved it meanwhile
    public boolean franchir(Franchissement<EtatEvaluation> passage) {
        return db.sql(FRANCHIR).params(passage.parametres()).update() == 1;
    }

    public List<PassageFait<TransitionEvaluation>> histoire(EvaluationId id) {
        return db.sql(VIE.histoire())
                .param("id", id.valeur())
                .query((r, _) -> PassageFait.lire(r, TransitionEvaluation.class))
                .list();
    }
}
