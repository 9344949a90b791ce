package fr.unisson.conventions.donnees;

import fr.unisson.conventions.ActiviteDesParties.Activite;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the history of a convention tells of each party's people.
@Repository
public class ActiviteSql {

    private static final String LISTER =
            """
            select q.id, o.raison_sociale as nom,
                   coalesce(array_agg(distinct p.compte_id)
                     filter (where p.compte_id is not null), '{}') as comptes,
                   (select max(j.le) from journal j
                     where j.objet_type = 'convention' and j.objet_id = q.convention_id
                       and j.compte_id in (select x.compte_id from participant x
                         where x.convention_id = q.convention_id and x.partie_id = q.id)) as dernier
              from partie q
              join organisation o on o.id = q.organisation_id
              left join participant p on p.convention_id = q.convention_id and p.partie_id = q.id
                                     and p.jusqu_au is null
             where q.convention_id = :convention and q.etat = 'ACCEPTEE'
             group by q.convention_id, q.id, o.raison_sociale
             order by q.id
            """;

    private final JdbcClient db;

    ActiviteSql(JdbcClient db) {
        this.db = db;
    }

    public List<Activite> lister(long convention) {
        return db.sql(LISTER).param("convention", convention).query((r, _) -> lire(r)).list();
    }

    private static Activite lire(ResultSet r) throws SQLException {
        var le = r.getObject("dernier", OffsetDateTime.class);
        return new Activite(
                r.getLong("id"),
                r.getString("nom"),
                Set.of((Long[]) r.getArray("comptes").getArray()),
                le == null ? null : le.toInstant());
    }
}
