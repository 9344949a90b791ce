package fr.unisson.derives.donnees;

import fr.unisson.acces.CompteId;
import fr.unisson.conventions.ConventionId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who sits in the steering committee of a convention, beside those who hold the role in it.
@Repository
public class ComiteSql {

    private static final String SIEGENT =
            """
            select distinct s.compte_id
              from convention_instance l join siege s on s.instance_id = l.instance_id
             where l.convention_id = :convention and s.compte_id is not null
               and :convention in (select comites_ou_siege(s.compte_id))
             order by s.compte_id
            """;

    private final JdbcClient db;

    ComiteSql(JdbcClient db) {
        this.db = db;
    }

    public boolean jySiege(ConventionId convention) {
        return db.sql("select :convention in (select comites_ou_siege(acteur_compte()))")
                .param("convention", convention.valeur())
                .query(Boolean.class)
                .single();
    }

    /// For the platform.
    public List<CompteId> siegent(ConventionId convention) {
        return db.sql(SIEGENT)
                .param("convention", convention.valeur())
                .query((r, _) -> new CompteId(r.getLong(1)))
                .list();
    }
}
