package fr.unisson.conventions.donnees;

import fr.unisson.conventions.domaine.EtatVolet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class VoletSql {

    public record Ligne(long id, int numero, EtatVolet etat, int version) {}

    private final JdbcClient db;

    VoletSql(JdbcClient db) {
        this.db = db;
    }

    public List<Ligne> lister(long convention) {
        return db.sql(
                        """
                        select id, numero, etat, version from volet
                         where convention_id = :convention order by numero
                        """)
                .param("convention", convention)
                .query(Ligne.class)
                .list();
    }
}
