package fr.unisson.conventions.donnees;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tie between a specific convention and its framework.
@Repository
public class LienDeConventionSql {

    private static final String RELIER =
            """
            update convention c
               set parent_id = p.id, lien = 'SPECIFIQUE',
                   perimetre = case when c.perimetre = '' then p.perimetre else c.perimetre end,
                   version = c.version + 1
              from convention p
             where c.id = :id and p.id = :cadre and c.parent_id is null
            """;

    private final JdbcClient db;

    LienDeConventionSql(JdbcClient db) {
        this.db = db;
    }

    public boolean relier(long id, long cadre) {
        return db.sql(RELIER).param("id", id).param("cadre", cadre).update() == 1;
    }

    public boolean libre(long id) {
        return db.sql("select parent_id is null from convention where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    public boolean specifique(long id) {
        return db.sql(
                        "select lien is not distinct from 'SPECIFIQUE' from convention where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /// How many specific conventions hang from it, as far as the actor reads them.
    public int enfants(long id) {
        return db.sql(
                        "select count(*) from convention where parent_id = :id and lien = 'SPECIFIQUE'")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
