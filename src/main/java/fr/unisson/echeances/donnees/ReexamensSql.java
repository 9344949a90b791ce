package fr.unisson.echeances.donnees;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The marks of what jobs have still to look at, for the platform.
@Repository
public class ReexamensSql {

    private static final String COMMENCER_LE_JOUR =
            """
            insert into reexamen_complet as r (travail, jour) values (:travail, :jour)
            on conflict (travail) do update set jour = excluded.jour where r.jour <> excluded.jour
            """;

    private static final String MARQUER =
            """
            insert into reexamen (travail, objet_id)
            select :travail, o from unnest(cast(:objets as bigint[])) o
            on conflict do nothing
            """;

    private static final String MARQUES =
            "select distinct objet_id from reexamen where travail = :travail order by 1";

    private static final String DEMARQUER =
            "delete from reexamen where travail = :travail and objet_id = :objet";

    private final JdbcClient db;

    ReexamensSql(JdbcClient db) {
        this.db = db;
    }

    /// @return true for the first run of the day
    public boolean commencerLeJour(String travail, LocalDate jour) {
        return db.sql(COMMENCER_LE_JOUR).param("travail", travail).param("jour", jour).update()
                == 1;
    }

    public void marquer(String travail, List<Long> objets) {
        db.sql(MARQUER)
                .param("travail", travail)
                .param("objets", objets.toArray(Long[]::new))
                .update();
    }

    public List<Long> marques(String travail) {
        return db.sql(MARQUES).param("travail", travail).query(Long.class).list();
    }

    /// @return false when somebody else did it before
    public boolean demarquer(String travail, long objet) {
        return db.sql(DEMARQUER).param("travail", travail).param("objet", objet).update() > 0;
    }
}
