package fr.unisson.demonstration;

import static fr.unisson.demonstration.Recit.requis;
import static fr.unisson.demonstration.Recit.texte;

import fr.unisson.conventions.Amendements;
import fr.unisson.conventions.Ecriture;
import fr.unisson.conventions.domaine.DonneesArticle;
import fr.unisson.conventions.domaine.EtatCommentaire;
import fr.unisson.conventions.domaine.TransitionAmendement;
import fr.unisson.modeles.TypeDonnees;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// The articles: their texts and data, the comments on them, the amendments.
@Component
@Profile("demo")
class EcrituresDuRecit {

    private static final String ARTICLES =
            """
            select a.numero, a.type_donnees as type, a.version, v.texte, coalesce(w.numero, 0) as volet
              from article a
              join article_version v on v.convention_id = a.convention_id
                   and v.article_id = a.id and v.version = a.version
              left join volet w on w.id = a.volet_id
             where a.convention_id = :id order by a.rang
            """;

    private final Ecriture ecriture;
    private final Amendements amendements;
    private final JdbcClient db;

    EcrituresDuRecit(Ecriture ecriture, Amendements amendements, JdbcClient db) {
        this.ecriture = ecriture;
        this.amendements = amendements;
        this.db = db;
    }

    private record Article(String numero, String type, int version, String texte, int volet) {}

    void raconter(Scene s, JsonNode v, int numero, int jour) {
        var rapporteur = requis(v.path("groupe"), "rapporteur");
        s.noter(jour, () -> rediger(s, v, numero, rapporteur, jour));
        v.path("commentaires").values().forEach(c -> commenter(s, c));
        v.path("amendements").values().forEach(a -> amender(s, a, rapporteur));
    }

    void clausesGenerales(Scene s, int jour) {
        s.noter(
                jour,
                () -> {
                    for (var a : articles(s)) {
                        if (a.volet == 0) {
                            publier(
                                    s,
                                    a,
                                    texte(s.texte.path("articles"), a.numero),
                                    s.animateur(),
                                    jour);
                        }
                    }
                });
    }

    private void rediger(Scene s, JsonNode v, int numero, String auteur, int jour) {
        for (var a : articles(s)) {
            if (a.volet != numero) continue;
            var texte = amende(v, a.numero) ? null : texte(v.path("articles"), a.numero);
            publier(s, a, texte, auteur, jour);
        }
    }

    /// The text of the story is then what the amendment brings.
    private static boolean amende(JsonNode v, String article) {
        return v.path("amendements").values().stream()
                .filter(a -> requis(a, "etat").equals("ACCEPTE"))
                .anyMatch(a -> article.equals(article(a)));
    }

    private static String article(JsonNode dit) {
        return Integer.toString(dit.path("article").asInt());
    }

    private void publier(Scene s, Article a, @Nullable String texte, String auteur, int jour) {
        var donnees = DonneesDArticle.lire(s, TypeDonnees.valueOf(a.type));
        if (texte == null && donnees instanceof DonneesArticle.Aucune) return;
        s.faire(
                auteur,
                jour,
                () ->
                        ecriture.publier(
                                s.convention,
                                a.numero,
                                a.version,
                                texte == null ? a.texte : texte,
                                donnees));
    }

    private void commenter(Scene s, JsonNode c) {
        int jour = c.path("dansJours").asInt();
        s.noter(
                jour,
                () -> {
                    long fil =
                            s.faire(
                                    requis(c, "auteur"),
                                    jour,
                                    () ->
                                            ecriture.commenter(
                                                    s.convention,
                                                    article(c),
                                                    null,
                                                    requis(c, "texte")));
                    suivre(s, c, fil, jour);
                });
    }

    private void suivre(Scene s, JsonNode c, long fil, int jour) {
        int dernier = jour;
        for (var r : c.path("reponses").values()) {
            dernier = r.path("dansJours").asInt();
            s.prevoir(
                    requis(r, "auteur"),
                    dernier,
                    () -> ecriture.commenter(s.convention, article(c), fil, requis(r, "texte")));
        }
        var etat = EtatCommentaire.valueOf(requis(c, "etat"));
        if (etat != EtatCommentaire.OUVERT) {
            s.prevoir(
                    requis(c, "auteur"),
                    dernier,
                    () -> ecriture.changerCommentaire(s.convention, article(c), fil, etat));
        }
    }

    private void amender(Scene s, JsonNode a, String rapporteur) {
        var numero = article(a);
        int jour = a.path("dansJours").asInt();
        s.noter(
                jour,
                () -> {
                    long id =
                            s.faire(
                                    requis(a, "auteur"),
                                    jour,
                                    () ->
                                            amendements.proposer(
                                                    s.convention,
                                                    numero,
                                                    article(s, numero).version,
                                                    requis(a, "texte"),
                                                    requis(a, "motif")));
                    if (requis(a, "etat").equals("ACCEPTE"))
                        accepter(s, numero, id, rapporteur, jour + 1);
                });
    }

    private void accepter(Scene s, String numero, long id, String rapporteur, int jour) {
        s.prevoir(
                rapporteur,
                jour,
                () ->
                        amendements.franchir(
                                s.convention,
                                numero,
                                id,
                                versionDeLAmendement(id),
                                TransitionAmendement.ACCEPTER,
                                null));
    }

    private List<Article> articles(Scene s) {
        return db.sql(ARTICLES).param("id", s.convention.valeur()).query(Article.class).list();
    }

    private Article article(Scene s, String numero) {
        return articles(s).stream().filter(a -> a.numero.equals(numero)).findFirst().orElseThrow();
    }

    private int versionDeLAmendement(long id) {
        return db.sql("select version from amendement where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
