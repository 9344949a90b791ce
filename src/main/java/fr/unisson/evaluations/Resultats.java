package fr.unisson.evaluations;

import fr.unisson.evaluations.donnees.ResultatSql;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a session shows once its exchange is open.
@Service
public class Resultats {

    private final ResultatSql resultats;

    Resultats(ResultatSql resultats) {
        this.resultats = resultats;
    }

    /// Empty before the exchange is open, and for who may not read the session.
    @Transactional(readOnly = true)
    public List<ReponsesDUnCollege> bruts(EvaluationId id) {
        return resultats.lire(id);
    }
}
