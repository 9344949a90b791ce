package fr.unisson.demonstration;

import static fr.unisson.demonstration.Recit.requis;
import static fr.unisson.demonstration.Recit.texte;

import fr.unisson.annuaire.EtablissementId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.CadreConvention;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.Creation;
import fr.unisson.conventions.FichePartie;
import fr.unisson.conventions.NouveauDiagnostic;
import fr.unisson.conventions.NouvelleConvention;
import fr.unisson.conventions.Participants;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.Preparation;
import fr.unisson.conventions.PrincipeVue;
import fr.unisson.conventions.Principes;
import fr.unisson.conventions.Resultat;
import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.ModeRenouvellement;
import fr.unisson.conventions.domaine.Position;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.TransitionConvention;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// From the idea to the founding principles: creation, invitations, diagnosis, stances.
@Component
@Profile("demo")
class Prologue {

    private final Creation creation;
    private final Parties parties;
    private final Participants participants;
    private final Preparation diagnostics;
    private final Principes principes;
    private final Conventions conventions;

    Prologue(
            Creation creation,
            Parties parties,
            Participants participants,
            Preparation diagnostics,
            Principes principes,
            Conventions conventions) {
        this.creation = creation;
        this.parties = parties;
        this.participants = participants;
        this.diagnostics = diagnostics;
        this.principes = principes;
        this.conventions = conventions;
    }

    /// The convention as it stands the day before its first volet opens, or earlier.
    Scene raconter(JsonNode texte, Reperes reperes, Recit recit) {
        var scene = creer(texte, reperes, recit);
        repondreAuxInvitations(scene);
        composer(scene);
        diagnostiquer(scene);
        passages(scene, "PRINCIPES", TransitionConvention.OUVRIR_PRINCIPES);
        prendrePosition(scene);
        passages(scene, "CO_CONSTRUCTION", TransitionConvention.OUVRIR_CO_CONSTRUCTION);
        return scene;
    }

    private Scene creer(JsonNode texte, Reperes reperes, Recit recit) {
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
        var scene = new Scene(texte, id, reperes, recit);
        recit.dire(jour, reperes.acteur(createur), () -> parties.lister(id))
                .forEach(p -> scene.retenirPartie(p.organisation(), p.id()));
        return scene;
    }

    private void repondreAuxInvitations(Scene s) {
        var createur = requis(s.texte, "creeePar");
        int creee = s.texte.path("creeeDansJours").asInt();
        for (var p : s.texte.path("parties").values()) {
            var organisation = requis(p, "organisation");
            long partie = s.partie(organisation);
            var referent = texte(p, "referent");
            switch (requis(p, "statut")) {
                case "ACCEPTEE" -> {
                    int jour = p.path("accepteeDansJours").asInt();
                    if (!createur.equals(referent)) {
                        s.faire(
                                requis(p, "referent"),
                                jour,
                                () ->
                                        parties.accepter(
                                                s.convention,
                                                partie,
                                                s.compte(requis(p, "referent"))));
                    }
                    decrire(s, p, partie, jour);
                }
                case "DECLINEE" ->
                        s.faire(
                                s.reperes.direction(s.organisation(organisation)),
                                creee + 4,
                                () -> parties.decliner(s.convention, partie, requis(p, "motif")));
                default -> {}
            }
        }
    }

    private void decrire(Scene s, JsonNode p, long partie, int jour) {
        var referent = requis(p, "referent");
        var mandat = Reperes.de(s.reperes.mandats, requis(p, "mandat"));
        var signataire = Reperes.de(s.reperes.titulaires, requis(p, "mandat"));
        var fiche =
                new FichePartie(
                        Reperes.de(s.reperes.noms, signataire.personne()),
                        signataire.fonction(),
                        mandat.valeur(),
                        p.path("missions").values().stream().map(JsonNode::asString).toList(),
                        null,
                        p.path("sites").values().stream()
                                .map(JsonNode::asString)
                                .map(c -> Reperes.de(s.reperes.etablissements, c))
                                .map(EtablissementId::valeur)
                                .toList());
        s.faire(
                referent,
                jour,
                () -> {
                    int version = parties.charger(s.convention, partie).version();
                    return parties.decrire(s.convention, partie, version, fiche);
                });
        var suppleant = texte(p, "suppleant");
        if (suppleant != null) {
            s.faire(
                    referent,
                    jour,
                    () ->
                            participants.ajouter(
                                    s.convention,
                                    s.compte(suppleant),
                                    RoleConvention.REFERENT,
                                    partie,
                                    true));
        }
    }

    /// Roles beside those of the invitations; members of groups are named by the groups.
    private void composer(Scene s) {
        int jour = s.texte.path("creeeDansJours").asInt() + 16;
        for (var p : s.texte.path("participants").values()) {
            var role = RoleConvention.valueOf(requis(p, "role"));
            var personne = requis(p, "personne");
            switch (role) {
                case REPRESENTANT_USAGERS, OBSERVATEUR ->
                        participer(s, s.animateur(), jour, personne, role, null);
                case SECRETAIRE, SIGNATAIRE -> {
                    var partie = s.partieDe(personne);
                    participer(s, requis(partie, "referent"), jour, personne, role, partie);
                }
                default -> {}
            }
        }
    }

    private void participer(
            Scene s,
            String par,
            int jour,
            String personne,
            RoleConvention role,
            @Nullable JsonNode partie) {
        var id = partie == null ? null : s.partie(requis(partie, "organisation"));
        s.faire(
                par,
                Math.min(jour, 0),
                () -> participants.ajouter(s.convention, s.compte(personne), role, id, false));
    }

    private void diagnostiquer(Scene s) {
        int jour = Math.min(s.texte.path("creeeDansJours").asInt() + 18, -1);
        for (var d : s.texte.path("diagnostics").values()) {
            var organisation = texte(d, "partie");
            var auteur = organisation == null ? s.animateur() : s.referent(organisation);
            s.faire(
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
                        s.faire(
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
                s.faire(
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
        s.faire(
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

    /// Takes the passage on its day when the story tells it; before the co-construction opens, the
    /// frame (perimeter, term, what observers read) is set.
    private void passages(Scene s, String vers, TransitionConvention transition) {
        s.passage(vers)
                .ifPresent(p -> {
                    int jour = p.path("dansJours").asInt();
                    if (transition == TransitionConvention.OUVRIR_CO_CONSTRUCTION) {
                        s.faire(s.animateur(), jour, () -> cadrer(s));
                    }
                    s.faire(
                            s.animateur(),
                            jour,
                            () ->
                                    conventions.franchir(
                                            s.convention,
                                            conventions.charger(s.convention).version(),
                                            transition,
                                            null,
                                            Saisie.vide()));
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
                        requis(s.texte, "visibiliteObservateurs")));
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
