package fr.unisson.echeances.donnees;

import fr.unisson.echeances.EtatDesTravaux.Travail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The calendar of jobs, as the library that runs them keeps it.
@Repository
public class TravauxSql {

    private static final String LISTER =
            """
            select task_name, picked, execution_time, last_success, last_failure,
                   coalesce(consecutive_failures, 0) as echecs,
                   not picked and execution_time < now() - interval '5 minutes' as en_retard
              from scheduled_tasks
             order by echecs desc, en_retard desc, task_name limit 200
            """;

    private final JdbcClient db;

    TravauxSql(JdbcClient db) {
        this.db = db;
    }

    public List<Travail> lister() {
        return db.sql(LISTER)
                .query((rs, _) ->
                        new Travail(
                                rs.getString("task_name"),
                                rs.getBoolean("picked"),
                                rs.getObject("execution_time", OffsetDateTime.class).toInstant(),
                                instant(rs, "last_success"),
                                instant(rs, "last_failure"),
                                rs.getInt("echecs"),
                                rs.getBoolean("en_retard")))
                .list();
    }

    private static @Nullable Instant instant(ResultSet rs, String colonne) throws SQLException {
        var lu = rs.getObject(colonne, OffsetDateTime.class);
        return lu == null ? null : lu.toInstant();
    }
}
