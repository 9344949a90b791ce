package fr.unisson.demonstration;

import static fr.unisson.demonstration.Recit.requis;

import fr.unisson.conventions.AvisRecu;
import fr.unisson.conventions.DecisionPrise;
import fr.unisson.conventions.Textes;
import fr.unisson.conventions.Validations;
import fr.unisson.gouvernance.Instances;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// What each party's bodies said of the text: opinions, the answers they are owed, decisions.
@Component
@Profile("demo")
class InstancesDuRecit {

    private static final String VALIDATION =
            "select max(id) from validation where convention_id = :convention and partie_id = :partie";

    private static final String AVIS =
            """
            select max(id) from avis
             where convention_id = :convention and partie_id = :partie and instance = :instance
            """;

    private final Validations validations;
    private final Instances instances;
    private final Textes textes;
    private final PiecesDuRecit pieces;
    private final JdbcClient db;

    InstancesDuRecit(
            Validations validations,
            Instances instances,
            Textes textes,
            PiecesDuRecit pieces,
            JdbcClient db) {
        this.validations = validations;
        this.instances = instances;
        this.textes = textes;
        this.pieces = pieces;
        this.db = db;
    }

    void raconter(Scene s) {
        s.jourDuPassage("VALIDATION_INSTANCES")
                .ifPresent(jour ->
                        s.texte.path("decisions").values().forEach(d -> deliberer(s, d, jour + 1)));
    }

    private void deliberer(Scene s, JsonNode decision, int jour) {
        var demandes =
                s.texte.path("avis").values().stream()
                        .filter(a -> instance(s, a).organisation().equals(partie(decision)))
                        .toList();
        s.noter(jour, () -> inscrire(s, decision, jour));
        if (!demandes.isEmpty()) s.noter(jour, () -> demander(s, decision, demandes, jour));
        for (var a : demandes) {
            s.noter(jour(a), () -> recevoir(s, decision, a));
            s.noter(jour(a.path("reponse")), () -> repondre(s, decision, a));
        }
        s.noter(jour(decision), () -> decider(s, decision));
    }

    private void inscrire(Scene s, JsonNode decision, int jour) {
        long validation = validation(s, decision);
        s.accomplir(
                requis(decision, "par"),
                jour,
                () ->
                        validations.inscrire(
                                s.convention.valeur(),
                                validation,
                                instances.charger(instance(s, decision).id()),
                                s.recit().jour(jour(decision))));
    }

    private void demander(Scene s, JsonNode decision, List<JsonNode> demandes, int jour) {
        long validation = validation(s, decision);
        s.accomplir(
                requis(decision, "par"),
                jour,
                () ->
                        validations.demanderAvis(
                                s.convention.valeur(),
                                validation,
                                demandes.stream().map(a -> instance(s, a).nom()).toList()));
    }

    private void recevoir(Scene s, JsonNode decision, JsonNode avis) {
        long id = avis(s, decision, avis);
        s.accomplir(
                requis(decision, "par"),
                jour(avis),
                () ->
                        validations.recevoirAvis(
                                s.convention.valeur(),
                                id,
                                new AvisRecu(
                                        AvisRecu.Sens.valueOf(requis(avis, "sens")),
                                        s.recit().jour(jour(avis)),
                                        requis(avis, "texte"),
                                        null)));
    }

    private void repondre(Scene s, JsonNode decision, JsonNode avis) {
        long id = avis(s, decision, avis);
        var reponse = avis.path("reponse");
        s.accomplir(
                requis(reponse, "par"),
                jour(reponse),
                () -> validations.repondre(s.convention.valeur(), id, requis(reponse, "texte")));
    }

    private void decider(Scene s, JsonNode decision) {
        long validation = validation(s, decision);
        s.accomplir(
                requis(decision, "par"),
                jour(decision),
                () -> {
                    var empreinte = textes.versions(s.convention).getFirst().empreinte();
                    return validations.decider(
                            s.convention.valeur(),
                            validation,
                            new DecisionPrise(
                                    DecisionPrise.Sens.valueOf(requis(decision, "sens")),
                                    empreinte,
                                    s.recit().jour(jour(decision)),
                                    requis(decision, "numero"),
                                    pieces.deposer(s, decision, empreinte),
                                    Recit.texte(decision, "reserve"),
                                    false,
                                    null));
                });
    }

    private static Reperes.Instance instance(Scene s, JsonNode dit) {
        return Reperes.de(s.reperes.instances, requis(dit, "instance"));
    }

    private static String partie(JsonNode decision) {
        return requis(decision, "partie");
    }

    private static int jour(JsonNode dit) {
        return dit.path("dansJours").asInt();
    }

    private long validation(Scene s, JsonNode decision) {
        return db.sql(VALIDATION)
                .param("convention", s.convention.valeur())
                .param("partie", s.partie(partie(decision)))
                .query(Long.class)
                .single();
    }

    private long avis(Scene s, JsonNode decision, JsonNode avis) {
        return db.sql(AVIS)
                .param("convention", s.convention.valeur())
                .param("partie", s.partie(partie(decision)))
                .param("instance", instance(s, avis).nom())
                .query(Long.class)
                .single();
    }
}
