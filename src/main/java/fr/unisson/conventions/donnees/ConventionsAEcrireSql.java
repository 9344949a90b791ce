package fr.unisson.conventions.donnees;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Conventions in co-construction that the actor facilitates.
@Repository
public class ConventionsAEcrireSql {

    private final JdbcClient db;

    ConventionsAEcrireSql(JdbcClient db) {
        this.db = db;
    }

    public record Ligne(long id, String titre) {}

    public List<Ligne> lister() {
        return db.sql(
                        """
                        select c.id, c.titre from convention c
                         where c.etat = 'CO_CONSTRUCTION' and c.nature = 'CONVENTION'
                           and exists (select 1 from participant p where p.convention_id = c.id
                                 and p.compte_id = acteur_compte() and p.role = 'ANIMATEUR'
                                 and p.jusqu_au is null)
                         order by c.titre, c.id
                        """)
                .query((rs, _) -> new Ligne(rs.getLong("id"), rs.getString("titre")))
                .list();
    }
}
