package fr.unisson.conventions.donnees;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The articles of an amendment whose wording in force changed since it started from it.
@Repository
class ArticlesDepassesSql {

    private static final String LISTER =
            """
            select x.article_id as article, a.numero, a.version, p.id as origine,
                   p.version as version_origine,
                   (replace(cur.texte, e'\\r', ''), cur.donnees)
                     is distinct from (replace(dep.texte, e'\\r', ''), dep.donnees) as modifie,
                   (replace(par.texte, e'\\r', ''), par.donnees)
                     is distinct from (replace(cur.texte, e'\\r', ''), cur.donnees) as differe
              from avenant_article x
              join article a on a.convention_id = x.convention_id and a.id = x.article_id
              join article_version cur on cur.convention_id = a.convention_id
               and cur.article_id = a.id and cur.version = a.version
              join article_version dep on dep.convention_id = a.convention_id
               and dep.article_id = a.id and dep.version = x.depuis_version
              join article p on p.convention_id = :parent and p.id = x.parent_article_id
              join article_version par on par.convention_id = p.convention_id
               and par.article_id = p.id and par.version = p.version
             where x.convention_id = :id
               and (replace(par.texte, e'\\r', ''), par.donnees)
                     is distinct from (replace(dep.texte, e'\\r', ''), dep.donnees)
             order by length(a.numero), a.numero
            """;

    private final JdbcClient db;

    ArticlesDepassesSql(JdbcClient db) {
        this.db = db;
    }

    /// @param origine the same article in the convention, and its version in force
    /// @param modifie the amendment changed it
    /// @param differe its wording is not the one now in force
    record Article(
            long article,
            String numero,
            int version,
            long origine,
            int versionOrigine,
            boolean modifie,
            boolean differe) {

        boolean conflit() {
            return modifie && differe;
        }
    }

    List<Article> lister(long id, long parent) {
        return db.sql(LISTER).param("id", id).param("parent", parent).query(Article.class).list();
    }
}
