package fr.unisson.demonstration;

import static fr.unisson.demonstration.Recit.requis;
import static fr.unisson.demonstration.Recit.texte;

import fr.unisson.conventions.Amendements;
import fr.unisson.conventions.Ecriture;
import fr.unisson.conventions.Travaux;
import fr.unisson.conventions.domaine.EtatCommentaire;
import fr.unisson.conventions.domaine.Position;
import fr.unisson.conventions.domaine.TransitionAmendement;
import fr.unisson.conventions.domaine.TransitionVolet;
import fr.unisson.conventions.domaine.TypeDonnees;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// The seven volets: groups, sessions, articles, amendments, agreements and divergences.
@Component
@Profile("demo")
class CoConstruction {

    private static final String ARTICLES =
            """
            select a.numero, a.type_donnees as type, a.version, v.texte, coalesce(w.numero, 0) as volet
              from article a
              join article_version v on v.convention_id = a.convention_id
                   and v.article_id = a.id and v.version = a.version
              left join volet w on w.id = a.volet_id
             where a.convention_id = :id order by a.rang
            """;

    private final Travaux travaux;
    private final Ecriture ecriture;
    private final PointsDuRecit divergences;
    private final Amendements amendements;
    private final JdbcClient db;

    CoConstruction(
            Travaux travaux,
            Ecriture ecriture,
            PointsDuRecit divergences,
            Amendements amendements,
            JdbcClient db) {
        this.travaux = travaux;
        this.ecriture = ecriture;
        this.divergences = divergences;
        this.amendements = amendements;
        this.db = db;
    }

    private record Article(String numero, String type, int version, String texte, int volet) {}

    void raconter(Scene s) {
        int ouverture =
                s.passage("CO_CONSTRUCTION")
                        .map(p -> p.path("dansJours").asInt())
                        .orElse(Integer.MAX_VALUE);
        if (ouverture == Integer.MAX_VALUE) return;
        s.texte.path("volets").values().forEach(v -> volet(s, v, ouverture + 1));
        clausesGenerales(s, ouverture + 2);
    }

    private void volet(Scene s, JsonNode v, int ouverture) {
        int numero = Integer.parseInt(requis(v, "volet").substring(1));
        asseoir(s, v, numero, ouverture);
        if (requis(v, "etat").equals("OUVERT")) return;
        var rapporteur = requis(v.path("groupe"), "rapporteur");
        franchir(s, rapporteur, ouverture, numero, TransitionVolet.COMMENCER);
        var seances = v.path("seances").values().stream().toList();
        seances.forEach(x -> seance(s, numero, rapporteur, x));
        int premiere = seances.isEmpty() ? ouverture : seances.getFirst().path("dansJours").asInt();
        List<Long> points = new ArrayList<>();
        v.path("points")
                .values()
                .forEach(p -> points.add(divergences.noter(s, p, rapporteur, premiere)));
        rediger(s, v, numero, rapporteur, premiere + 1);
        v.path("commentaires").values().forEach(c -> commenter(s, c));
        v.path("amendements").values().forEach(a -> amender(s, a, rapporteur));
        int i = 0;
        for (var p : v.path("points").values()) {
            divergences.conclure(s, p, points.get(i++), premiere);
        }
        deposer(s, v, numero, rapporteur);
    }

    private void asseoir(Scene s, JsonNode v, int numero, int jour) {
        var groupe = v.path("groupe");
        var rapporteur = texte(groupe, "rapporteur");
        s.faire(
                s.animateur(),
                jour,
                () ->
                        travaux.cadrer(
                                s.convention,
                                numero,
                                s.recit().jour(groupe, "echeanceDansJours"),
                                texte(groupe, "siegeUsagersExplique") == null
                                        ? ""
                                        : requis(groupe, "siegeUsagersExplique")));
        for (var m : groupe.path("membres").values()) {
            assoir(s, numero, m.asString(), "PROFESSIONNEL", m.asString().equals(rapporteur), jour);
        }
        for (var u : groupe.path("usagers").values()) {
            assoir(s, numero, u.asString(), "USAGER", u.asString().equals(rapporteur), jour);
        }
        completer(s, groupe, numero, jour);
    }

    /// A party that the story leaves out of a group sits there through its referent.
    private void completer(Scene s, JsonNode groupe, int numero, int jour) {
        var assis =
                groupe.path("membres").values().stream()
                        .flatMap(m -> s.reperes.acteur(m.asString()).organisations().stream())
                        .collect(Collectors.toSet());
        for (var p : s.texte.path("parties").values()) {
            if (!assis.contains(s.organisation(requis(p, "organisation")).valeur())) {
                assoir(s, numero, requis(p, "referent"), "PROFESSIONNEL", false, jour);
            }
        }
    }

    private void assoir(
            Scene s, int numero, String qui, String qualite, boolean rapporteur, int jour) {
        s.faire(
                s.animateur(),
                jour,
                () ->
                        travaux.asseoir(
                                s.convention, numero, s.compte(qui).valeur(), qualite, rapporteur));
    }

    private void seance(Scene s, int numero, String rapporteur, JsonNode x) {
        int jour = x.path("dansJours").asInt();
        s.faire(
                rapporteur,
                jour,
                () ->
                        travaux.tenirSeance(
                                s.convention,
                                numero,
                                s.recit().jour(jour),
                                requis(x, "lieu"),
                                requis(x, "compteRendu"),
                                x.path("presents").values().stream()
                                        .map(p -> s.compte(p.asString()).valeur())
                                        .toList()));
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
                .anyMatch(a -> article.equals(Integer.toString(a.path("article").asInt())));
    }

    private void clausesGenerales(Scene s, int jour) {
        for (var a : articles(s)) {
            if (a.volet == 0) {
                publier(s, a, texte(s.texte.path("articles"), a.numero), s.animateur(), jour);
            }
        }
    }

    private void publier(Scene s, Article a, @Nullable String texte, String auteur, int jour) {
        var donnees = DonneesDArticle.lire(s, TypeDonnees.valueOf(a.type));
        boolean sansDonnees =
                donnees instanceof fr.unisson.conventions.domaine.DonneesArticle.Aucune;
        if (texte == null && sansDonnees) return;
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
        var article = Integer.toString(c.path("article").asInt());
        long fil =
                s.faire(
                        requis(c, "auteur"),
                        c.path("dansJours").asInt(),
                        () -> ecriture.commenter(s.convention, article, null, requis(c, "texte")));
        int dernier = c.path("dansJours").asInt();
        for (var r : c.path("reponses").values()) {
            dernier = r.path("dansJours").asInt();
            s.faire(
                    requis(r, "auteur"),
                    dernier,
                    () -> ecriture.commenter(s.convention, article, fil, requis(r, "texte")));
        }
        var etat = EtatCommentaire.valueOf(requis(c, "etat"));
        if (etat != EtatCommentaire.OUVERT) {
            s.faire(
                    requis(c, "auteur"),
                    dernier,
                    () -> ecriture.changerCommentaire(s.convention, article, fil, etat));
        }
    }

    private void amender(Scene s, JsonNode a, String rapporteur) {
        var numero = Integer.toString(a.path("article").asInt());
        int jour = a.path("dansJours").asInt();
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
        if (requis(a, "etat").equals("ACCEPTE")) {
            s.faire(
                    rapporteur,
                    jour + 1,
                    () ->
                            amendements.franchir(
                                    s.convention,
                                    numero,
                                    id,
                                    versionDeLAmendement(id),
                                    TransitionAmendement.ACCEPTER,
                                    null));
        }
    }

    private void deposer(Scene s, JsonNode v, int numero, String rapporteur) {
        var etat = requis(v, "etat");
        if (!etat.equals("ADOPTE") && !etat.equals("LIVRABLE_DEPOSE")) return;
        int echeance = Math.min(v.path("groupe").path("echeanceDansJours").asInt(), -2);
        v.path("aucuneDivergence")
                .values()
                .forEach(x ->
                        s.faire(
                                requis(x, "personne"),
                                x.path("dansJours").asInt(),
                                () -> travaux.confirmerSansDivergence(s.convention, numero)));
        franchir(s, rapporteur, echeance, numero, TransitionVolet.DEPOSER);
        if (!etat.equals("ADOPTE")) return;
        for (var p : s.texte.path("parties").values()) {
            s.faire(
                    requis(p, "referent"),
                    echeance,
                    () -> travaux.prendrePosition(s.convention, numero, Position.ACCORD, null));
        }
        franchir(s, s.animateur(), echeance, numero, TransitionVolet.ADOPTER);
    }

    private void franchir(Scene s, String qui, int jour, int numero, TransitionVolet transition) {
        var rien = new Travaux.Dits(null, null, null, null);
        s.faire(
                qui,
                jour,
                () ->
                        travaux.franchir(
                                s.convention, numero, versionDuVolet(s, numero), transition, rien));
    }

    private List<Article> articles(Scene s) {
        return db.sql(ARTICLES).param("id", s.convention.valeur()).query(Article.class).list();
    }

    private Article article(Scene s, String numero) {
        return articles(s).stream().filter(a -> a.numero.equals(numero)).findFirst().orElseThrow();
    }

    private int versionDuVolet(Scene s, int numero) {
        return db.sql("select version from volet where convention_id = :id and numero = :numero")
                .param("id", s.convention.valeur())
                .param("numero", numero)
                .query(Integer.class)
                .single();
    }

    private int versionDeLAmendement(long id) {
        return db.sql("select version from amendement where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
