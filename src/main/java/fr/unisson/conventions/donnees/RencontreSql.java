package fr.unisson.conventions.donnees;

import fr.unisson.conventions.domaine.Rencontre;
import fr.unisson.conventions.domaine.Rencontre.Genre;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Compares what an amendment changes with what changed in its convention since it started from it.
@Repository
public class RencontreSql {

    private static final String AUTRES =
            """
            select * from (
                select 1 as ordre, 'PERIMETRE' as genre, '' as quoi
                  from avenant x
                  join convention c on c.id = x.convention_id
                  join convention p on p.id = :parent
                 where x.convention_id = :id and c.perimetre <> x.perimetre_avant
                   and p.perimetre <> x.perimetre_avant and p.perimetre <> c.perimetre
                union all
                select 2, 'ARRIVEE', o.raison_sociale
                  from partie p join organisation o on o.id = p.organisation_id
                 where p.convention_id = :parent and p.etat = 'ACCEPTEE'
                   and not exists (select 1 from partie q where q.convention_id = :id
                        and q.organisation_id = p.organisation_id)
                union all
                select 3, 'DEPART', o.raison_sociale
                  from avenant_mouvement m
                  join partie q on q.convention_id = m.convention_id and q.id = m.partie_id
                  join organisation o on o.id = q.organisation_id
                 where m.convention_id = :id and m.nature = 'IDENTITE'
                   and not exists (select 1 from partie p where p.convention_id = :parent
                        and p.organisation_id = q.organisation_id and p.etat = 'ACCEPTEE')
                union all
                select 4, 'ANNEXE', p.rang::text
                  from annexe x
                  join annexe p on p.convention_id = :parent and p.rang = x.remplace
                 where x.convention_id = :id and x.retiree_le is null
                   and p.version <> x.remplace_version
                union all
                select 5, 'ANNEXE', p.rang::text
                  from avenant_annexe_retiree x
                  join annexe p on p.convention_id = :parent and p.rang = x.rang
                 where x.convention_id = :id and p.retiree_le is null
                   and p.version <> x.version) as toutes
             order by ordre, length(quoi), quoi
            """;

    private final JdbcClient db;
    private final ArticlesDepassesSql articles;

    RencontreSql(JdbcClient db, ArticlesDepassesSql articles) {
        this.db = db;
        this.articles = articles;
    }

    public List<Rencontre> lister(long id, long parent) {
        return Stream.concat(
                        articles.lister(id, parent).stream()
                                .filter(ArticlesDepassesSql.Article::conflit)
                                .map(a -> new Rencontre(Genre.ARTICLE, a.numero())),
                        autres(id, parent).stream())
                .toList();
    }

    private List<Rencontre> autres(long id, long parent) {
        return db.sql(AUTRES)
                .param("id", id)
                .param("parent", parent)
                .query((rs, _) ->
                        new Rencontre(Genre.valueOf(rs.getString("genre")), rs.getString("quoi")))
                .list();
    }
}
