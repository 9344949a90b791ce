package fr.unisson.demonstration;

import static fr.unisson.demonstration.Recit.requis;
import static fr.unisson.demonstration.Recit.texte;

import fr.unisson.conventions.Registre;
import fr.unisson.conventions.domaine.Position;
import fr.unisson.conventions.domaine.TransitionDivergence;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Agreements and divergences, each party's stance in its own words, and how each divergence ended.
@Component
@Profile("demo")
class PointsDuRecit {

    private static final Set<String> OPPOSITIONS = Set.of("DESACCORD", "BLOCAGE");

    private final Registre registre;
    private final JdbcClient db;

    PointsDuRecit(Registre registre, JdbcClient db) {
        this.registre = registre;
        this.db = db;
    }

    void prevoir(Scene s, JsonNode p, String rapporteur, int jour) {
        s.noter(jour, () -> conclure(s, p, noter(s, p, rapporteur, jour), jour));
    }

    private long noter(Scene s, JsonNode p, String rapporteur, int jour) {
        long point =
                s.faire(
                        rapporteur,
                        jour,
                        () ->
                                registre.noter(
                                        s.convention,
                                        new Registre.ANoter(
                                                null,
                                                Integer.toString(p.path("article").asInt()),
                                                requis(p, "nature").equals("DIVERGENCE"),
                                                requis(p, "enonce"),
                                                false)));
        p.path("positions")
                .values()
                .forEach(x ->
                        s.faire(
                                requis(x, "personne"),
                                jour,
                                () ->
                                        registre.prendrePosition(
                                                s.convention,
                                                point,
                                                Position.valueOf(requis(x, "position")),
                                                texte(x, "motif"))));
        return point;
    }

    private void conclure(Scene s, JsonNode p, long point, int jour) {
        if (!requis(p, "nature").equals("DIVERGENCE")) return;
        var sans = new Registre.Issue(null, null, null, null, null);
        diverger(s, point, jour, TransitionDivergence.DISCUTER, sans);
        var issue = p.path("issue");
        if (!issue.isObject()) return;
        int quand = issue.path("dansJours").asInt();
        s.noter(quand, () -> finir(s, p, point, quand));
    }

    private void finir(Scene s, JsonNode p, long point, int quand) {
        var issue = p.path("issue");
        var dit = requis(issue, "texte");
        switch (requis(issue, "nature")) {
            case "NOUVELLE_REDACTION" -> {
                seRallier(s, p, point, quand);
                diverger(
                        s,
                        point,
                        quand,
                        TransitionDivergence.LEVER,
                        new Registre.Issue(
                                dit,
                                versionDeLArticle(s, p.path("article").asInt()),
                                null,
                                null,
                                null));
            }
            case "RESERVE" ->
                    diverger(
                            s,
                            point,
                            quand,
                            TransitionDivergence.ACCEPTER_COMME_RESERVE,
                            new Registre.Issue(dit, null, dit, null, null));
            case "REPORT" ->
                    diverger(
                            s,
                            point,
                            quand,
                            TransitionDivergence.REPORTER,
                            new Registre.Issue(
                                    dit,
                                    null,
                                    null,
                                    s.recit().jour(issue, "echeanceDansJours"),
                                    null));
            default -> throw new IllegalStateException("Issue inconnue : " + issue);
        }
    }

    /// Those who opposed the former wording say that the new one suits them.
    private void seRallier(Scene s, JsonNode p, long point, int jour) {
        p.path("positions").values().stream()
                .filter(x -> OPPOSITIONS.contains(requis(x, "position")))
                .forEach(x ->
                        s.faire(
                                requis(x, "personne"),
                                jour,
                                () ->
                                        registre.prendrePosition(
                                                s.convention,
                                                point,
                                                Position.ACCORD,
                                                "La nouvelle rédaction me convient.")));
    }

    private void diverger(
            Scene s, long point, int jour, TransitionDivergence transition, Registre.Issue issue) {
        s.faire(
                s.animateur(),
                jour,
                () ->
                        registre.franchir(
                                s.convention, point, versionDuPoint(point), transition, issue));
    }

    private int versionDuPoint(long id) {
        return db.sql("select version from point where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private int versionDeLArticle(Scene s, int numero) {
        return db.sql("select version from article where convention_id = :id and numero = :numero")
                .param("id", s.convention.valeur())
                .param("numero", Integer.toString(numero))
                .query(Integer.class)
                .single();
    }
}
