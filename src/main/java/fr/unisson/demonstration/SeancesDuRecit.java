package fr.unisson.demonstration;

import static fr.unisson.demonstration.Recit.requis;
import static fr.unisson.demonstration.ReunionsDuRecit.mots;

import fr.unisson.actions.ActionId;
import fr.unisson.actions.Actions;
import fr.unisson.actions.Actions.Dits;
import fr.unisson.actions.Pieces;
import fr.unisson.actions.domaine.TransitionAction;
import fr.unisson.demonstration.ReunionsDuRecit.Seance;
import fr.unisson.documents.Contenu;
import fr.unisson.documents.Envoi;
import fr.unisson.documents.Fichier;
import fr.unisson.gouvernance.ActionDite;
import fr.unisson.gouvernance.ApprobationsDesComptesRendus;
import fr.unisson.gouvernance.ComptesRendus;
import fr.unisson.gouvernance.DecisionId;
import fr.unisson.gouvernance.Decisions;
import fr.unisson.gouvernance.EtatPresence;
import fr.unisson.gouvernance.NouvelleDecision;
import fr.unisson.gouvernance.NouvelleDecision.PositionDite;
import fr.unisson.gouvernance.OrdresDuJour;
import fr.unisson.gouvernance.Participant;
import fr.unisson.gouvernance.Point;
import fr.unisson.gouvernance.Position;
import fr.unisson.gouvernance.Reunion;
import fr.unisson.gouvernance.ReunionId;
import fr.unisson.gouvernance.Reunions;
import fr.unisson.gouvernance.Seances;
import fr.unisson.gouvernance.domaine.TransitionDecision;
import fr.unisson.gouvernance.domaine.TransitionPoint;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Resultat;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// The meetings of the story while they are held, and what follows: minutes, stances, decisions
/// carried out. A session is told at its own hours.
@Component
@Profile("demo")
class SeancesDuRecit {

    /// Fifteen days, one more, and the two by which a weekend brings a gesture forward.
    static final int SILENCE = 18;

    private final Reunions reunions;
    private final OrdresDuJour ordres;
    private final Seances seances;
    private final Decisions decisions;
    private final ComptesRendus comptesRendus;
    private final ApprobationsDesComptesRendus approbations;
    private final Actions actions;
    private final Pieces pieces;
    private final ActeurDeTransaction acteurs;

    SeancesDuRecit(
            Reunions reunions,
            OrdresDuJour ordres,
            Seances seances,
            Decisions decisions,
            ComptesRendus comptesRendus,
            ApprobationsDesComptesRendus approbations,
            Actions actions,
            Pieces pieces,
            ActeurDeTransaction acteurs) {
        this.reunions = reunions;
        this.ordres = ordres;
        this.seances = seances;
        this.decisions = decisions;
        this.comptesRendus = comptesRendus;
        this.approbations = approbations;
        this.actions = actions;
        this.pieces = pieces;
        this.acteurs = acteurs;
    }

    void tenir(Seance s, ReunionId id) {
        var r = lire(s, id);
        var debut = r.debut().atZone(Dates.PARIS).toInstant();
        var fin = r.fin().minusMinutes(5).atZone(Dates.PARIS).toInstant();
        a(s, debut, s.par(), () -> seances.ouvrir(id, r.version()));
        for (var p : participants(s, id)) presence(s, id, p, debut);
        var points = s.recit().dire(s.jour(), acteur(s), () -> ordres.lister(id));
        var textes = s.texte().path("points").values().stream().toList();
        for (int i = 0; i < textes.size(); i++) {
            traiter(s, id, points.get(i), textes.get(i), debut.plusSeconds(1200L * (i + 1)));
        }
        a(s, fin, s.par(), () -> seances.lever(id, lire(s, id).version()));
        if (s.texte().has("diffuseDansJours")) {
            int jour = s.texte().path("diffuseDansJours").asInt();
            s.agenda().noter(jour, () -> diffuser(s, id, jour));
        }
    }

    /// Opened, counted, and put off for want of members.
    ReunionId ajourner(Seance s, ReunionId id, LocalDateTime nouvelleDate) {
        var r = lire(s, id);
        var debut = r.debut().atZone(Dates.PARIS).toInstant();
        a(s, debut, s.par(), () -> seances.ouvrir(id, r.version()));
        for (var p : participants(s, id)) presence(s, id, p, debut);
        return a(
                s,
                debut.plusSeconds(1200),
                s.par(),
                () -> seances.ajourner(id, lire(s, id).version(), nouvelleDate));
    }

    private void presence(Seance s, ReunionId id, Participant p, Instant le) {
        var dite = mots(s.texte().path("presences"), p.nom());
        var etat =
                dite.isEmpty()
                        ? p.suppleant() ? EtatPresence.ABSENT : EtatPresence.PRESENT
                        : EtatPresence.valueOf(dite);
        a(s, le, s.par(), () -> seances.presence(id, p.id(), p.version(), etat, ""));
    }

    private void traiter(Seance s, ReunionId id, Point point, JsonNode texte, Instant le) {
        var note = mots(texte, "note");
        if (!note.isEmpty()) a(s, le, s.par(), () -> seances.noter(point.id(), 0, note));
        for (var d : texte.path("decisions").values()) decider(s, id, point, d, le);
        for (var x : texte.path("actions").values()) {
            var action =
                    a(s, le, s.par(), () -> decisions.confier(lire(s, id), point, dite(s, id, x)));
            suivre(s, action, x);
        }
        var mot = mots(texte, "reporte");
        var transition = mot.isEmpty() ? TransitionPoint.TRAITER : TransitionPoint.AJOURNER;
        a(s, le, s.par(), () -> ordres.franchir(point.id(), point.version(), transition, mot));
    }

    private void decider(Seance s, ReunionId id, Point point, JsonNode d, Instant le) {
        var siens = participants(s, id);
        var positions =
                d.path("positions").values().stream()
                        .map(p ->
                                new PositionDite(
                                        siege(siens, requis(p, "qui")),
                                        Position.valueOf(requis(p, "position")),
                                        mots(p, "motif")))
                        .toList();
        var nouvelle =
                NouvelleDecision.de(requis(d, "texte"))
                        .confieeA(
                                siege(siens, s.nom(requis(d, "porteur"))),
                                s.recit().jour(d, "pourDansJours"))
                        .avecPositions(positions, mots(d, "vote"));
        var decision = a(s, le, s.par(), () -> decisions.prendre(id, point, nouvelle));
        for (var x : d.path("actions").values()) {
            suivre(s, a(s, le, s.par(), () -> decisions.confier(decision, dite(s, id, x))), x);
        }
        if (d.has("faite")) {
            var faite = d.path("faite");
            int jour = faite.path("dansJours").asInt();
            s.agenda().noter(jour, () -> finir(s, decision, jour, requis(faite, "par")));
        }
    }

    private void finir(Seance s, DecisionId decision, int jour, String qui) {
        s.dire(
                jour,
                qui,
                () ->
                        decisions.franchir(
                                decision,
                                decisions.lire(decision).version(),
                                TransitionDecision.REALISER,
                                null));
    }

    private ActionDite dite(Seance s, ReunionId id, JsonNode x) {
        return new ActionDite(
                lire(s, id).instance().organisation(),
                requis(x, "titre"),
                Reperes.de(s.reperes().comptes, requis(x, "pilote")),
                s.recit().jour(x, "pourDansJours"));
    }

    /// The quality referent takes it into the plan the next day; its pilot carries it.
    private void suivre(Seance s, ActionId id, JsonNode x) {
        var pilote = requis(x, "pilote");
        var referent = s.par().equals("menoret") ? "menoret" : "ruellan";
        int jour = s.jour() + 2;
        s.agenda()
                .noter(
                        jour,
                        () -> {
                            franchir(s, id, jour, referent, TransitionAction.VALIDER);
                            franchir(s, id, jour, referent, TransitionAction.PLANIFIER);
                            franchir(s, id, jour, pilote, TransitionAction.COMMENCER);
                        });
        if (x.has("piece")) {
            var piece = x.path("piece");
            int joint = piece.path("dansJours").asInt();
            s.agenda().noter(joint, () -> s.dire(joint, pilote, () -> joindre(id, piece)));
        }
        if (x.path("realiseeDansJours").isNumber()) {
            int faite = x.path("realiseeDansJours").asInt();
            s.agenda()
                    .noter(faite, () -> franchir(s, id, faite, pilote, TransitionAction.REALISER));
        }
    }

    private Resultat<Fichier> joindre(ActionId id, JsonNode piece) {
        var octets = requis(piece, "texte").getBytes(StandardCharsets.UTF_8);
        return pieces.joindre(id, new Envoi(requis(piece, "nom"), Contenu.de(octets).ouvrir()));
    }

    private void franchir(Seance s, ActionId id, int jour, String qui, TransitionAction t) {
        s.dire(jour, qui, () -> actions.franchir(id, actions.lire(id).version(), t, Dits.RIEN));
    }

    private void diffuser(Seance s, ReunionId id, int jour) {
        s.dire(jour, s.par(), () -> comptesRendus.diffuser(id, lire(s, id).version()));
        switch (requis(s.texte(), "approbation")) {
            case "POSITIONS" -> s.agenda().noter(jour + 5, () -> approuver(s, id, jour + 5, true));
            case "EN_COURS" -> s.agenda().noter(jour + 2, () -> approuver(s, id, jour + 2, false));
            default -> s.agenda().noter(jour + SILENCE, () -> laisserPasser(s, jour + SILENCE));
        }
        if (s.texte().has("rectificatif")) {
            var ajout = s.texte().path("rectificatif");
            int le = ajout.path("dansJours").asInt();
            s.agenda()
                    .noter(
                            le,
                            () ->
                                    s.dire(
                                            le,
                                            s.par(),
                                            () ->
                                                    comptesRendus.completer(
                                                            id, requis(ajout, "texte"))));
        }
    }

    /// Each speaks for themselves; the secretary notes the stance of those without an account.
    ///
    /// @param tous otherwise those with an account have not spoken yet
    private void approuver(Seance s, ReunionId id, int jour, boolean tous) {
        var restent =
                s.recit()
                        .dire(
                                jour,
                                acteur(s),
                                () ->
                                        approbations.sansPosition(
                                                id, comptesRendus.trouver(id).orElseThrow()));
        for (var p : restent) {
            var qui = cle(s, p.nom());
            if (qui != null && !tous) continue;
            s.dire(
                    jour,
                    qui == null ? s.par() : qui,
                    () ->
                            approbations.prononcer(
                                    id, Objects.requireNonNull(p.siege()), Position.ACCORD, null));
        }
    }

    private static @Nullable String cle(Seance s, String nom) {
        return s.reperes().comptes.keySet().stream()
                .filter(c -> s.nom(c).equals(nom))
                .findFirst()
                .orElse(null);
    }

    private void laisserPasser(Seance s, int jour) {
        s.recit()
                .dire(
                        jour,
                        Acteur.systeme("démonstration"),
                        () -> approbations.approuverParSilence());
    }

    private static long siege(List<Participant> siens, String nom) {
        return siens.stream()
                .filter(p -> p.nom().equals(nom) && p.siege() != null)
                .map(p -> Objects.requireNonNull(p.siege()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Inconnu : " + nom));
    }

    private List<Participant> participants(Seance s, ReunionId id) {
        return s.recit().dire(s.jour(), acteur(s), () -> reunions.participants(id));
    }

    private Reunion lire(Seance s, ReunionId id) {
        return s.recit().dire(s.jour(), acteur(s), () -> reunions.lire(id));
    }

    private static Acteur acteur(Seance s) {
        return s.reperes().acteur(s.par());
    }

    /// At an hour of the meeting; a refusal stops the load with its reasons.
    private <T> T a(Seance s, Instant le, String qui, Supplier<Resultat<T>> geste) {
        var resultat =
                HorlogeAjustable.a(le, () -> acteurs.devenir(s.reperes().acteur(qui), geste));
        return switch (resultat) {
            case Resultat.Fait<T>(var valeur) -> valeur;
            case Resultat.Refus<T>(var motifs) ->
                    throw new IllegalStateException(
                            le + ", " + requis(s.texte(), "instance") + " : " + motifs);
        };
    }
}
