package fr.unisson.conventions.donnees;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Puts an amendment back on the text in force, which another one changed meanwhile. Every former
/// wording stays among the versions.
@Repository
public class RepriseDAvenantSql {

    private static final String OUVERTS =
            """
            select x.convention_id from avenant x join convention c on c.id = x.convention_id
             where x.parent_id = :parent and x.rang is null and en_preparation(c.etat)
             order by x.convention_id
            """;

    private static final String SIGNES =
            """
            select x.convention_id from avenant x join convention c on c.id = x.convention_id
             where x.parent_id = :parent and x.rang is null and c.etat = 'SIGNEE'
             order by x.convention_id
            """;

    private static final String REPRENDRE_EN_VIGUEUR =
            """
            insert into article_version (convention_id, article_id, version, texte, donnees, origine,
                                         le)
            select :id, :article, :version + 1, texte, donnees, 'EN_VIGUEUR', :le
              from article_version
             where convention_id = :parent and article_id = :origine and version = :versionOrigine
            """;

    private static final String REMETTRE =
            """
            insert into article_version (convention_id, article_id, version, texte, donnees, origine,
                                         compte_id, le)
            select convention_id, article_id, :vers, texte, donnees, 'REDACTION', compte_id, :le
              from article_version
             where convention_id = :id and article_id = :article and version = :de
            """;

    private static final String DEPLACER =
            """
            with avance as (
                update article set version = :vers where convention_id = :id and id = :article)
            update avenant_article
               set depuis_version = :version + 1, base_version = :versionOrigine, conflit = :conflit
             where convention_id = :id and article_id = :article
            """;

    private static final String BASE =
            """
            with ancien as (select perimetre_avant from avenant where convention_id = :id),
            perimetre as (
                update convention c set perimetre = p.perimetre
                  from convention p, ancien
                 where c.id = :id and p.id = :parent and c.perimetre = ancien.perimetre_avant)
            update avenant x
               set base_rang = :rang, base_texte = :texte, base_empreinte = :empreinte,
                   fin_en_vigueur = :fin, perimetre_avant = p.perimetre
              from convention p where x.convention_id = :id and p.id = :parent
            """;

    private static final String ANNEXES =
            """
            update annexe x
               set remplace = case when p.retiree_le is null then p.rang end,
                   remplace_version = case when p.retiree_le is null then p.version end
              from annexe p
             where x.convention_id = :id and p.convention_id = :parent and p.rang = x.remplace
               and x.remplace_version <> p.version
            """;

    /// What another amendment took out already is not to be taken out again.
    private static final String ANNEXES_SORTIES =
            """
            with parties as (
                delete from avenant_annexe_retiree x using annexe p
                 where x.convention_id = :id and p.convention_id = :parent and p.rang = x.rang
                   and p.retiree_le is not null)
            update avenant_annexe_retiree x set version = p.version
              from annexe p
             where x.convention_id = :id and p.convention_id = :parent and p.rang = x.rang
               and p.retiree_le is null and x.version <> p.version
            """;

    private static final String ANCIENNES =
            """
            select a.numero, v.texte from avenant_article x
              join article a on a.convention_id = x.convention_id and a.id = x.article_id
              join lateral (select w.texte from article_version w
                     where w.convention_id = x.convention_id and w.article_id = x.article_id
                       and w.version < x.depuis_version and w.origine = 'EN_VIGUEUR'
                     order by w.version desc limit 1) v on true
             where x.convention_id = :id and x.conflit
            """;

    private static final String TRANCHER =
            """
            update avenant_article x set conflit = false
              from article a
             where a.convention_id = x.convention_id and a.id = x.article_id
               and x.convention_id = :id and a.numero = :numero and x.conflit
            returning x.article_id, x.depuis_version, a.version
            """;

    private final JdbcClient db;
    private final ArticlesDepassesSql articles;

    RepriseDAvenantSql(JdbcClient db, ArticlesDepassesSql articles) {
        this.db = db;
        this.articles = articles;
    }

    /// Amendments of this convention that are still prepared.
    public List<Long> ouverts(long parent) {
        return db.sql(OUVERTS).param("parent", parent).query(Long.class).list();
    }

    /// Amendments of this convention that all signed, and that wait for their day.
    public List<Long> signes(long parent) {
        return db.sql(SIGNES).param("parent", parent).query(Long.class).list();
    }

    public void reprendre(long id, long parent, Instant le) {
        articles.lister(id, parent).forEach(a -> reprendre(id, parent, a, le));
    }

    private void reprendre(long id, long parent, ArticlesDepassesSql.Article a, Instant le) {
        db.sql(REPRENDRE_EN_VIGUEUR)
                .param("id", id)
                .param("parent", parent)
                .param("article", a.article())
                .param("version", a.version())
                .param("origine", a.origine())
                .param("versionOrigine", a.versionOrigine())
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
        if (a.conflit()) remettre(id, a.article(), a.version(), a.version() + 2, le);
        db.sql(DEPLACER)
                .param("id", id)
                .param("article", a.article())
                .param("version", a.version())
                .param("vers", a.version() + (a.conflit() ? 2 : 1))
                .param("versionOrigine", a.versionOrigine())
                .param("conflit", a.conflit())
                .update();
    }

    public void partirDe(
            long id,
            long parent,
            int rang,
            String texte,
            String empreinte,
            @Nullable LocalDate fin) {
        db.sql(BASE)
                .param("id", id)
                .param("parent", parent)
                .param("rang", rang)
                .param("texte", texte)
                .param("empreinte", empreinte)
                .param("fin", fin)
                .update();
        db.sql(ANNEXES).param("id", id).param("parent", parent).update();
        db.sql(ANNEXES_SORTIES).param("id", id).param("parent", parent).update();
    }

    /// The text from which each article in conflict started, by number.
    public Map<String, String> anciennesBases(long id) {
        return db
                .sql(ANCIENNES)
                .param("id", id)
                .query((rs, _) -> Map.entry(rs.getString("numero"), rs.getString("texte")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// @param enVigueur whether the text in force holds; else the amendment's
    /// @return false when nothing was in conflict
    public boolean trancher(long id, String numero, boolean enVigueur, Instant le) {
        record Tranche(long articleId, int depuisVersion, int version) {}
        var tranche =
                db.sql(TRANCHER)
                        .param("id", id)
                        .param("numero", numero)
                        .query(Tranche.class)
                        .optional();
        if (tranche.isEmpty()) return false;
        var t = tranche.get();
        if (enVigueur) {
            remettre(id, t.articleId(), t.depuisVersion(), t.version() + 1, le);
            db.sql("update article set version = :v where convention_id = :id and id = :article")
                    .param("v", t.version() + 1)
                    .param("id", id)
                    .param("article", t.articleId())
                    .update();
        }
        return true;
    }

    private void remettre(long id, long article, int de, int vers, Instant le) {
        db.sql(REMETTRE)
                .param("id", id)
                .param("article", article)
                .param("de", de)
                .param("vers", vers)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }
}
