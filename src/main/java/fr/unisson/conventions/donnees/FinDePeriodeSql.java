package fr.unisson.conventions.donnees;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The copy of the end of each convention's current period.
@Repository
public class FinDePeriodeSql {

    private static final String ECRIRE =
            """
            update convention set fin_periode = :fin
             where id = :id and nature = 'CONVENTION' and fin_periode is distinct from :fin::date
            """;

    private static final String A_ECRIRE =
            """
            select id from convention
             where fin_periode is null and en_vigueur_le is not null and nature = 'CONVENTION'
               and mois is not null and etat <> 'RETIREE'
             order by id
            """;

    private final JdbcClient db;

    FinDePeriodeSql(JdbcClient db) {
        this.db = db;
    }

    /// @return false when it was already so
    public boolean ecrire(long id, @Nullable LocalDate fin) {
        return db.sql(ECRIRE).param("id", id).param("fin", fin).update() == 1;
    }

    public List<Long> aEcrire() {
        return db.sql(A_ECRIRE).query(Long.class).list();
    }
}
