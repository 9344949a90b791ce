package fr.unisson.evolutions.donnees;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What decisions of committees did to conventions: a pause, or its end before time.
@Repository
public class SuspensionsDecideesSql {

    private static final String DECIDEES_PAR =
            """
            select c.id as convention, c.titre, a.levee
              from (select convention_id, false as levee from suspension
                     where decision_id = :decision
                    union select convention_id, true from suspension_levee
                     where decision_id = :decision) a
              join convention c on c.id = a.convention_id
             order by c.id, a.levee
            """;

    /// @param levee whether the decision lifted the suspension, instead of opening it
    public record Decidee(long convention, String titre, boolean levee) {}

    private final JdbcClient db;

    SuspensionsDecideesSql(JdbcClient db) {
        this.db = db;
    }

    /// The conventions that this decision suspended, or whose suspension it lifted.
    public List<Decidee> decideesPar(long decision) {
        return db.sql(DECIDEES_PAR).param("decision", decision).query(Decidee.class).list();
    }
}
