package fr.unisson.conventions.donnees;

import fr.unisson.conventions.ArticleVue;
import fr.unisson.conventions.TexteDeSuite.Ecrit;
import fr.unisson.conventions.domaine.DonneesArticle;
import fr.unisson.conventions.domaine.EtatVolet;
import fr.unisson.modeles.ArticleModele;
import fr.unisson.modeles.ModeleConvention;
import fr.unisson.modeles.TypeDonnees;
import fr.unisson.socle.Acteur;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class ArticleSql {

    private static final List<String> VOLETS =
            List.of(
                    "Objet et périmètre",
                    "Principes partagés",
                    "Modalités concrètes",
                    "Pilotage",
                    "Outils interprofessionnels",
                    "Formations communes",
                    "Cadre d’évaluation");

    private static final String OUVRIR_VOLET =
            "insert into volet (convention_id, numero, titre) values (:convention, :numero, :titre)";

    private static final String AJOUTER =
            """
            insert into article (convention_id, volet_id, numero, rang, titre, obligatoire,
                                 type_donnees, aide, clause)
            values (:convention,
                    (select id from volet where convention_id = :convention and numero = :volet),
                    :numero, :rang, :titre, :obligatoire, :type, :aide, :clause)
            returning id
            """;

    private static final String ECRIRE =
            """
            insert into article_version (convention_id, article_id, version, texte, donnees,
                                         origine, amendement_id, compte_id, le)
            values (:convention, :id, :version, :texte, :donnees::jsonb, :origine, :amendement,
                    :compte, :le)
            """;

    private static final String AVANCER =
            """
            update article set version = version + 1
             where convention_id = :convention and id = :id and version = :version
            """;

    private static final String LIRE =
            """
            select a.*, v.texte, v.donnees::text as donnees, v.le, compte_nom(v.compte_id) as par,
                   l.numero as numero_volet, l.etat as etat_volet,
                   (select count(*) from commentaire k
                     where k.convention_id = a.convention_id and k.article_id = a.id
                       and k.fil_id is null and k.etat = 'OUVERT') as commentaires
              from article a
              join article_version v on v.convention_id = a.convention_id and v.article_id = a.id
               and v.version = a.version
              left join volet l on l.convention_id = a.convention_id and l.id = a.volet_id
             where a.convention_id = :convention
            """;

    private final JdbcClient db;

    ArticleSql(JdbcClient db) {
        this.db = db;
    }

    /// The seven volets and the articles of the model.
    public void copier(long convention, ModeleConvention modele, Instant le) {
        for (int i = 0; i < VOLETS.size(); i++)
            db.sql(OUVRIR_VOLET)
                    .param("convention", convention)
                    .param("numero", i + 1)
                    .param("titre", VOLETS.get(i))
                    .update();
        int rang = 0;
        for (var article : modele.articles())
            copier(
                    convention,
                    new Ecrit(article, new DonneesArticle.Aucune(), "MODELE"),
                    rang++,
                    le,
                    null);
    }

    /// These articles, without volets: for a text that is agreed on as a whole.
    public void ecrire(long convention, List<Ecrit> articles, Instant le) {
        int rang = 0;
        for (var article : articles) copier(convention, article, rang++, le, null);
    }

    private void copier(long convention, Ecrit ecrit, int rang, Instant le, @Nullable Long compte) {
        var article = ecrit.article();
        long id =
                db.sql(AJOUTER)
                        .param("convention", convention)
                        .param("volet", article.volet())
                        .param("numero", article.numero())
                        .param("rang", rang)
                        .param("titre", article.titre())
                        .param("obligatoire", article.obligatoire())
                        .param("type", article.donnees().name())
                        .param("aide", article.aide())
                        .param("clause", clause(article))
                        .query(Long.class)
                        .single();
        ecrire(
                convention,
                id,
                1,
                article.texte(),
                ecrit.donnees(),
                ecrit.origine(),
                null,
                compte,
                le);
    }

    /// One more article, last and numbered after the others.
    ///
    /// @param origine of its first version
    public void ajouter(
            long convention,
            String titre,
            TypeDonnees type,
            String texte,
            String origine,
            Instant le) {
        var suite =
                db.sql(
                                """
                                select coalesce(max(rang), 0) + 1 as rang,
                                       coalesce(max(numero::int) filter (where numero ~ '^[0-9]{1,3}$'),
                                                0) + 1 as numero
                                  from article where convention_id = :convention
                                """)
                        .param("convention", convention)
                        .query((rs, _) -> new int[] {rs.getInt("rang"), rs.getInt("numero")})
                        .single();
        copier(
                convention,
                new Ecrit(
                        new ArticleModele(
                                Integer.toString(suite[1]), titre, null, false, type, "", texte),
                        new DonneesArticle.Aucune(),
                        origine),
                suite[0],
                le,
                Acteur.courant().compte());
    }

    private static @Nullable String clause(ArticleModele article) {
        var clause = article.clause();
        return clause == null ? null : clause.name();
    }

    /// The new version; empty when somebody wrote another one meanwhile.
    public Optional<Integer> publier(
            long convention,
            long id,
            int base,
            String texte,
            DonneesArticle donnees,
            String origine,
            @Nullable Long amendement,
            @Nullable Long compte,
            Instant le) {
        boolean avance =
                db.sql(AVANCER)
                                .param("convention", convention)
                                .param("id", id)
                                .param("version", base)
                                .update()
                        == 1;
        if (!avance) return Optional.empty();
        ecrire(convention, id, base + 1, texte, donnees, origine, amendement, compte, le);
        return Optional.of(base + 1);
    }

    public List<ArticleVue> lister(long convention) {
        return db.sql(LIRE + " order by a.rang")
                .param("convention", convention)
                .query((rs, _) -> vue(rs))
                .list();
    }

    public Optional<ArticleVue> trouver(long convention, long id) {
        return db.sql(LIRE + " and a.id = :id")
                .param("convention", convention)
                .param("id", id)
                .query((rs, _) -> vue(rs))
                .optional();
    }

    public void jeterBrouillon(long convention, long id, long compte) {
        db.sql(
                        """
                        delete from brouillon where convention_id = :convention
                           and article_id = :id and compte_id = :compte
                        """)
                .param("convention", convention)
                .param("id", id)
                .param("compte", compte)
                .update();
    }

    private void ecrire(
            long convention,
            long id,
            int version,
            String texte,
            DonneesArticle donnees,
            String origine,
            @Nullable Long amendement,
            @Nullable Long compte,
            Instant le) {
        db.sql(ECRIRE)
                .param("convention", convention)
                .param("id", id)
                .param("version", version)
                .param("texte", texte)
                .param("donnees", DonneesJson.ecrire(donnees))
                .param("origine", origine)
                .param("amendement", amendement)
                .param("compte", compte)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static ArticleVue vue(ResultSet rs) throws SQLException {
        var type = TypeDonnees.valueOf(rs.getString("type_donnees"));
        var etatVolet = rs.getString("etat_volet");
        return new ArticleVue(
                rs.getLong("id"),
                Lecture.nombre(rs, "volet_id"),
                Lecture.entier(rs, "numero_volet"),
                etatVolet == null ? null : EtatVolet.valueOf(etatVolet),
                rs.getString("numero"),
                rs.getString("titre"),
                rs.getBoolean("obligatoire"),
                type,
                rs.getString("aide"),
                rs.getInt("version"),
                rs.getString("texte"),
                DonneesJson.lire(type, rs.getString("donnees")),
                rs.getString("par"),
                Lecture.instant(rs, "le"),
                rs.getInt("commentaires"));
    }
}
