package fr.unisson.conventions.donnees;

import fr.unisson.conventions.domaine.ControleDesClauses.Portee;
import fr.unisson.modeles.ClauseExigee;
import fr.unisson.modeles.TypeModele;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The kind of a convention, and the mentions that its articles carry.
@Repository
public class ClausesSql {

    private final JdbcClient db;

    ClausesSql(JdbcClient db) {
        this.db = db;
    }

    /// Empty for a convention made before its kind was kept.
    public Optional<TypeModele> type(long convention) {
        return db.sql("select modele_type from convention where id = :id")
                .param("id", convention)
                .query(String.class)
                .optional()
                .flatMap(TypeModele::de);
    }

    public List<Portee> portees(long convention) {
        return db.sql(
                        """
                        select a.clause, a.numero, v.texte from article a
                          join article_version v on v.convention_id = a.convention_id
                           and v.article_id = a.id and v.version = a.version
                         where a.convention_id = :id and a.clause is not null
                         order by a.rang
                        """)
                .param("id", convention)
                .query((rs, _) ->
                        new Portee(
                                ClauseExigee.valueOf(rs.getString("clause")),
                                rs.getString("numero"),
                                rs.getString("texte")))
                .list();
    }
}
