package fr.unisson.modeles.donnees;

import fr.unisson.modeles.ArticleModele;
import fr.unisson.modeles.ChoixDArticle;
import fr.unisson.modeles.ClauseExigee;
import fr.unisson.modeles.TypeDonnees;
import fr.unisson.modeles.VersionDeModele;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Articles of one version of an organisation's model.
@Repository
public class ArticleDeModeleSql {

    private static final String AJOUTER =
            """
            insert into modele_article (modele_id, numero_version, organisation_id, rang, numero,
                                        titre, volet, obligatoire, choix, type_donnees, clause,
                                        aide, texte)
            select modele_id, numero, organisation_id,
                   coalesce((select max(rang) from modele_article
                              where modele_id = :modele and numero_version = :version), 0) + 1,
                   :numero, :titre, :volet, :obligatoire, :choix, :type, :clause, :aide, :texte
              from modele_version where modele_id = :modele and numero = :version
            returning id
            """;

    private static final String ECRIRE =
            """
            update modele_article
               set numero = :numero, titre = :titre, volet = :volet, obligatoire = :obligatoire,
                   choix = :choix, type_donnees = :type, clause = :clause, aide = :aide,
                   texte = :texte
             where modele_id = :modele and numero_version = :version and id = :id
            """;

    private static final String DEPLACER =
            """
            with moi as (
                select id, rang from modele_article
                 where modele_id = :modele and numero_version = :version and id = :id),
            voisin as (
                select a.id, a.rang from modele_article a, moi
                 where a.modele_id = :modele and a.numero_version = :version
                   and case when :haut then a.rang < moi.rang else a.rang > moi.rang end
                 order by abs(a.rang - moi.rang) limit 1)
            update modele_article a
               set rang = case when a.id = moi.id then voisin.rang else moi.rang end
              from moi, voisin
             where a.modele_id = :modele and a.numero_version = :version
               and a.id in (moi.id, voisin.id)
            """;

    private final JdbcClient db;

    ArticleDeModeleSql(JdbcClient db) {
        this.db = db;
    }

    public List<VersionDeModele.Article> lister(long modele, int version) {
        return db.sql(
                        """
                        select * from modele_article
                         where modele_id = :modele and numero_version = :version order by rang
                        """)
                .param("modele", modele)
                .param("version", version)
                .query((rs, _) -> article(rs))
                .list();
    }

    public long ajouter(long modele, int version, ArticleModele article) {
        return valeurs(db.sql(AJOUTER), modele, version, article).query(Long.class).single();
    }

    public void ecrire(long modele, int version, long id, ArticleModele article) {
        valeurs(db.sql(ECRIRE), modele, version, article).param("id", id).update();
    }

    public void deplacer(long modele, int version, long id, boolean haut) {
        db.sql(DEPLACER)
                .param("modele", modele)
                .param("version", version)
                .param("id", id)
                .param("haut", haut)
                .update();
    }

    public void retirer(long modele, int version, long id) {
        db.sql(
                        """
                        delete from modele_article
                         where modele_id = :modele and numero_version = :version and id = :id
                        """)
                .param("modele", modele)
                .param("version", version)
                .param("id", id)
                .update();
    }

    private static StatementSpec valeurs(
            StatementSpec sql, long modele, int version, ArticleModele a) {
        var clause = a.clause();
        return sql.param("modele", modele)
                .param("version", version)
                .param("numero", a.numero())
                .param("titre", a.titre())
                .param("volet", a.volet(), java.sql.Types.INTEGER)
                .param("obligatoire", a.obligatoire())
                .param("choix", a.choix().name())
                .param("type", a.donnees().name())
                .param("clause", clause == null ? null : clause.name(), java.sql.Types.VARCHAR)
                .param("aide", a.aide())
                .param("texte", a.texte());
    }

    private static VersionDeModele.Article article(ResultSet rs) throws SQLException {
        var clause = rs.getString("clause");
        return new VersionDeModele.Article(
                rs.getLong("id"),
                new ArticleModele(
                        rs.getString("numero"),
                        rs.getString("titre"),
                        volet(rs),
                        rs.getBoolean("obligatoire"),
                        TypeDonnees.valueOf(rs.getString("type_donnees")),
                        ChoixDArticle.valueOf(rs.getString("choix")),
                        clause == null ? null : ClauseExigee.valueOf(clause),
                        rs.getString("aide"),
                        rs.getString("texte")));
    }

    private static @Nullable Integer volet(ResultSet rs) throws SQLException {
        return rs.getObject("volet", Integer.class);
    }
}
