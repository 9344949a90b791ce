package fr.unisson.demonstration;

import static fr.unisson.demonstration.Recit.requis;

import fr.unisson.conventions.Travaux;
import fr.unisson.conventions.domaine.Position;
import fr.unisson.conventions.domaine.TransitionVolet;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// The seven volets: groups, sessions, what they write and decide, deliverables and adoption.
@Component
@Profile("demo")
class CoConstruction {

    private static final Set<String> DEPOSES = Set.of("LIVRABLE_DEPOSE", "ADOPTE");

    private final Travaux travaux;
    private final GroupesDuRecit groupes;
    private final EcrituresDuRecit ecritures;
    private final PointsDuRecit points;
    private final JdbcClient db;

    CoConstruction(
            Travaux travaux,
            GroupesDuRecit groupes,
            EcrituresDuRecit ecritures,
            PointsDuRecit points,
            JdbcClient db) {
        this.travaux = travaux;
        this.groupes = groupes;
        this.ecritures = ecritures;
        this.points = points;
        this.db = db;
    }

    void raconter(Scene s) {
        s.jourDuPassage("CO_CONSTRUCTION")
                .ifPresent(ouverture -> {
                    s.texte.path("volets").values().forEach(v -> volet(s, v, ouverture + 1));
                    ecritures.clausesGenerales(s, ouverture + 2);
                });
    }

    private void volet(Scene s, JsonNode v, int ouverture) {
        int numero = Integer.parseInt(requis(v, "volet").substring(1));
        groupes.asseoir(s, v, numero, ouverture);
        if (requis(v, "etat").equals("OUVERT")) return;
        var rapporteur = requis(v.path("groupe"), "rapporteur");
        franchir(s, rapporteur, ouverture, numero, TransitionVolet.COMMENCER);
        var seances = v.path("seances").values().stream().toList();
        seances.forEach(x -> seance(s, numero, rapporteur, x));
        int premiere = seances.isEmpty() ? ouverture : seances.getFirst().path("dansJours").asInt();
        v.path("points").values().forEach(p -> points.prevoir(s, p, rapporteur, premiere));
        ecritures.raconter(s, v, numero, premiere + 1);
        deposer(s, v, numero, rapporteur);
    }

    private void seance(Scene s, int numero, String rapporteur, JsonNode x) {
        int jour = x.path("dansJours").asInt();
        s.prevoir(
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

    private void deposer(Scene s, JsonNode v, int numero, String rapporteur) {
        var etat = requis(v, "etat");
        if (!DEPOSES.contains(etat)) return;
        int echeance = Math.min(v.path("groupe").path("echeanceDansJours").asInt(), -2);
        v.path("aucuneDivergence")
                .values()
                .forEach(x ->
                        s.prevoir(
                                requis(x, "personne"),
                                x.path("dansJours").asInt(),
                                () -> travaux.confirmerSansDivergence(s.convention, numero)));
        franchir(s, rapporteur, echeance, numero, TransitionVolet.DEPOSER);
        if (!etat.equals("ADOPTE")) return;
        for (var p : s.texte.path("parties").values()) {
            s.prevoir(
                    requis(p, "referent"),
                    echeance,
                    () -> travaux.prendrePosition(s.convention, numero, Position.ACCORD, null));
        }
        franchir(s, s.animateur(), echeance, numero, TransitionVolet.ADOPTER);
    }

    private void franchir(Scene s, String qui, int jour, int numero, TransitionVolet transition) {
        var rien = new Travaux.Dits(null, null, null, null);
        s.prevoir(
                qui,
                jour,
                () ->
                        travaux.franchir(
                                s.convention, numero, versionDuVolet(s, numero), transition, rien));
    }

    private int versionDuVolet(Scene s, int numero) {
        return db.sql("select version from volet where convention_id = :id and numero = :numero")
                .param("id", s.convention.valeur())
                .param("numero", numero)
                .query(Integer.class)
                .single();
    }
}
