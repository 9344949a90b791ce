package fr.unisson.demonstration;

import static fr.unisson.demonstration.Recit.requis;
import static fr.unisson.demonstration.Recit.texte;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.CadreConvention;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.Creation;
import fr.unisson.conventions.NouveauDiagnostic;
import fr.unisson.conventions.NouvelleConvention;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.Preparation;
import fr.unisson.conventions.PrincipeVue;
import fr.unisson.conventions.Principes;
import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.ModeRenouvellement;
import fr.unisson.conventions.domaine.Position;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.domaine.Visibilite;
import fr.unisson.socle.vie.Resultat;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// From the idea to the founding principles: creation, invitations, diagnosis, stances.
@Component
@Profile("demo")
class Prologue {

    private final Creation creation;
    private final Parties parties;
    private final Distribution distribution;
    private final Preparation diagnostics;
    private final Principes principes;
    private final Conventions conventions;
    private final PassagesDuRecit passages;

    Prologue(
            Creation creation,
            Parties parties,
            Distribution distribution,
            Preparation diagnostics,
            Principes principes,
            Conventions conventions,
            PassagesDuRecit passages) {
        this.creation = creation;
        this.parties = parties;
        this.distribution = distribution;
        this.diagnostics = diagnostics;
        this.principes = principes;
        this.conventions = conventions;
        this.passages = passages;
    }

    /// Up to the opening of the volets, or earlier.
    void raconter(Scene scene) {
        distribution.reunir(scene);
        diagnostiquer(scene);
        ouvrirLesPrincipes(scene);
        prendrePosition(scene);
        ouvrirLaCoConstruction(scene);
    }

    Scene creer(JsonNode texte, Reperes reperes, Recit recit, Agenda agenda) {
        var createur = requis(texte, "creeePar");
        var mienne = "";
        Set<OrganisationId> invitees = new HashSet<>();
        for (var p : texte.path("parties").values()) {
            if (createur.equals(texte(p, "referent"))) {
                mienne = requis(p, "organisation");
            } else {
                invitees.add(Reperes.de(reperes.organisations, requis(p, "organisation")));
            }
        }
        var nouvelle =
                new NouvelleConvention(
                        requis(texte, "titre"),
                        requis(texte, "resume"),
                        requis(texte, "modele"),
                        Reperes.de(reperes.organisations, mienne),
                        invitees,
                        Reperes.de(reperes.comptes, requis(texte, "facilitateur")),
                        "",
                        recit.jour(texte, "effetSouhaiteDansJours"));
        int jour = texte.path("creeeDansJours").asInt();
        var id =
                Scene.attendre(
                        recit.dire(jour, reperes.acteur(createur), () -> creation.creer(nouvelle)),
                        "création");
        var scene = new Scene(texte, id, reperes, recit, agenda);
        recit.dire(jour, reperes.acteur(createur), () -> parties.lister(id))
                .forEach(p -> scene.retenirPartie(p.organisation(), p.id()));
        return scene;
    }

    private void diagnostiquer(Scene s) {
        int jour = Math.min(s.texte.path("creeeDansJours").asInt() + 18, -1);
        for (var d : s.texte.path("diagnostics").values()) {
            var organisation = texte(d, "partie");
            var auteur = organisation == null ? s.animateur() : s.referent(organisation);
            s.prevoir(
                    auteur,
                    jour,
                    () ->
                            diagnostics.deposer(
                                    s.convention,
                                    new NouveauDiagnostic(
                                            requis(d, "titre"),
                                            requis(d, "source"),
                                            s.recit().jour(d, "dansJours"),
                                            requis(d, "resume"),
                                            null,
                                            null)));
        }
        s.texte
                .path("constats")
                .values()
                .forEach(c ->
                        s.prevoir(
                                s.animateur(),
                                jour,
                                () -> diagnostics.noter(s.convention, c.asString())));
    }

    private void prendrePosition(Scene s) {
        for (var p : s.texte.path("principes").values()) {
            var reformulation = p.path("reformulation");
            int bascule =
                    reformulation.isObject()
                            ? reformulation.path("dansJours").asInt()
                            : Integer.MAX_VALUE;
            p.path("positions").values().stream()
                    .filter(x -> x.path("dansJours").asInt() < bascule)
                    .forEach(x -> position(s, p, x));
            if (reformulation.isObject()) {
                s.prevoir(
                        requis(reformulation, "par"),
                        bascule,
                        () -> {
                            var v = principe(s, p);
                            return principes.reformuler(
                                    s.convention,
                                    v.id(),
                                    v.version(),
                                    v.intitule(),
                                    requis(reformulation, "texte"));
                        });
                p.path("positions").values().stream()
                        .filter(x -> x.path("dansJours").asInt() >= bascule)
                        .forEach(x -> position(s, p, x));
            }
        }
    }

    private void position(Scene s, JsonNode p, JsonNode x) {
        s.prevoir(
                requis(x, "personne"),
                x.path("dansJours").asInt(),
                () -> {
                    var v = principe(s, p);
                    return principes.prendrePosition(
                            s.convention,
                            v.id(),
                            v.version(),
                            Position.valueOf(requis(x, "position")),
                            texte(x, "motif"));
                });
    }

    /// The story lists the principles in the order in which the platform proposes them.
    private PrincipeVue principe(Scene s, JsonNode p) {
        var ordre = s.texte.path("principes").values().stream().toList();
        return principes.lister(s.convention).get(ordre.indexOf(p));
    }

    private void ouvrirLesPrincipes(Scene s) {
        s.jourDuPassage("PRINCIPES")
                .ifPresent(jour ->
                        passages.franchir(
                                s, jour, TransitionConvention.OUVRIR_PRINCIPES, Saisie.vide()));
    }

    /// Before the co-construction opens, the frame (perimeter, term, what observers read) is set.
    private void ouvrirLaCoConstruction(Scene s) {
        s.jourDuPassage("CO_CONSTRUCTION")
                .ifPresent(jour -> {
                    s.prevoir(s.animateur(), jour, () -> cadrer(s));
                    passages.franchir(
                            s, jour, TransitionConvention.OUVRIR_CO_CONSTRUCTION, Saisie.vide());
                });
    }

    private Resultat<Integer> cadrer(Scene s) {
        var c = conventions.charger(s.convention);
        return conventions.cadrer(
                s.convention,
                c.version(),
                new CadreConvention(
                        c.titre(),
                        c.resume(),
                        requis(s.texte, "perimetre"),
                        null,
                        duree(s),
                        c.effetSouhaite(),
                        Visibilite.valueOf(requis(s.texte, "visibiliteObservateurs"))));
    }

    private static Duree duree(Scene s) {
        var d = s.texte.path("donnees").path("duree");
        return new Duree(
                ModePriseEffet.valueOf(requis(d, "mode")),
                s.recit().jour(d, "dateEffetDansJours"),
                null,
                d.path("mois").asInt(),
                ModeRenouvellement.valueOf(requis(d, "renouvellement")),
                d.path("periodeMois").asInt(),
                d.path("renouvellementsMax").asInt(),
                d.path("preavisMois").asInt(),
                d.path("evaluationPrealable").asBoolean());
    }
}
