package fr.unisson.pilotage.donnees;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is expected of imported conventions since before they were imported.
@Repository
public class ImporteesSql {

    private static final String PROMESSES =
            """
            select p.id from promesse p join convention c on c.id = p.convention_id
             where c.provenance <> 'UNISSON' and engage(c.etat) and not p.hors_texte
               and p.point_le is null and p.succede_a is null
               and p.prochain_point <= (c.cree_le at time zone 'Europe/Paris')::date
             order by p.id
            """;

    private static final String EVALUATIONS =
            """
            select distinct e.convention_id
              from echeance_du_texte e join convention c on c.id = e.convention_id
             where c.provenance <> 'UNISSON' and engage(c.etat) and e.nature = 'EVALUATION'
               and e.faite_le is null
               and e.pour_le <= (c.cree_le at time zone 'Europe/Paris')::date
             order by e.convention_id
            """;

    private final JdbcClient db;

    ImporteesSql(JdbcClient db) {
        this.db = db;
    }

    /// Nobody said a word about them yet.
    public List<Long> promessesEnRetardDesLImport() {
        return db.sql(PROMESSES).query(Long.class).list();
    }

    /// Conventions with an evaluation that nobody could hold.
    public List<Long> evaluationsPasseesDesLImport() {
        return db.sql(EVALUATIONS).query(Long.class).list();
    }

    public void attendre(long promesse, @Nullable LocalDate prochain) {
        db.sql("update promesse set prochain_point = :prochain where id = :id")
                .param("prochain", prochain, Types.DATE)
                .param("id", promesse)
                .update();
    }
}
