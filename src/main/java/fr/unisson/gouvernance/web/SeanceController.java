package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.DecisionId;
import fr.unisson.gouvernance.Decisions;
import fr.unisson.gouvernance.NaturePoint;
import fr.unisson.gouvernance.NouveauPoint;
import fr.unisson.gouvernance.OrdresDuJour;
import fr.unisson.gouvernance.Point;
import fr.unisson.gouvernance.PointId;
import fr.unisson.gouvernance.Reunion;
import fr.unisson.gouvernance.ReunionId;
import fr.unisson.gouvernance.Reunions;
import fr.unisson.gouvernance.Seances;
import fr.unisson.gouvernance.domaine.TransitionPoint;
import fr.unisson.gouvernance.web.CompositionSeance.Ecart;
import fr.unisson.gouvernance.web.PageSeanceTenue.Membre;
import fr.unisson.gouvernance.web.PageSeanceTenue.Saisie;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Meeting mode: what is said is recorded as it is said, each step at once.
@Controller
@Acces
@RequestMapping("/reunions/{id}/seance")
class SeanceController {

    private static final Map<String, String> CHAMPS =
            Map.of(
                    Motif.SANS_MOTIF,
                    "mot",
                    "TEXTE",
                    "texte",
                    "POSITION_MOTIF",
                    "positions",
                    "ACTION",
                    "titre",
                    "POUR_PASSE",
                    "pourLe",
                    "ECHEANCE_PASSEE",
                    "echeance",
                    "TITRE",
                    "nouveau");

    private final Reunions reunions;
    private final OrdresDuJour ordres;
    private final Seances seances;
    private final Decisions decisions;
    private final CompositionSeance composition;
    private final PlansDActions plans;
    private final Templates pages;

    SeanceController(
            Reunions reunions,
            OrdresDuJour ordres,
            Seances seances,
            Decisions decisions,
            CompositionSeance composition,
            PlansDActions plans,
            Templates pages) {
        this.reunions = reunions;
        this.ordres = ordres;
        this.seances = seances;
        this.decisions = decisions;
        this.composition = composition;
        this.plans = plans;
        this.pages = pages;
    }

    @PostMapping("/ouverture")
    Object ouvrir(@PathVariable ReunionId id, @RequestParam int version) {
        var ouverte = seances.ouvrir(id, version);
        if (ouverte.estFait()) {
            return Redirection.vers(adresse(id) + "/presences")
                    .avecMessage("La séance est ouverte. Notez qui est là.");
        }
        return Refus.page(ouverte.motifs(), CHAMPS, e -> mot(tenue(id), e));
    }

    @GetMapping
    JteModel lire(
            @PathVariable ReunionId id, @RequestParam(required = false) @Nullable Long point) {
        return page(tenue(id), point, null, Saisie.VIDE, Erreurs.AUCUNE);
    }

    private JteModel page(
            Reunion r,
            @Nullable Long point,
            @Nullable Ecart ecart,
            Saisie saisie,
            Erreurs erreurs) {
        return pages.gouvernanceSeance(composition.page(r, point, ecart, saisie, erreurs));
    }

    /// @param version of the note that was shown
    /// @param pointVersion of the point that was shown
    /// @param geste `suivant` also says that the point is dealt with
    @PostMapping("/points/{point}/notes")
    Object noter(
            @PathVariable ReunionId id,
            @PathVariable PointId point,
            @RequestParam int version,
            @RequestParam int pointVersion,
            @RequestParam(defaultValue = "") String texte,
            @RequestParam(defaultValue = "enregistrer") String geste) {
        var r = tenue(id);
        lire(id, point);
        var ecrit = texte.replace("\r\n", "\n").strip();
        var note = seances.noter(point, version, ecrit);
        if (!note.estFait()) return conflit(r, point, ecrit, note.motifs());
        if (!geste.equals("suivant")) return vers(id, point).avecMessage("C’est noté.");
        var traite = ordres.franchir(point, pointVersion, TransitionPoint.TRAITER, null);
        if (traite.estFait()) return suivant(id, point);
        return refus(r, point, traite.motifs(), Saisie.VIDE);
    }

    /// Both texts are shown: what was typed stays in the field, nothing is lost.
    private ResponseEntity<JteModel> conflit(
            Reunion r, PointId point, String ecrit, List<Motif> motifs) {
        boolean depasse = motifs.stream().anyMatch(m -> m.code().equals(Resultat.DEPASSE));
        var ecart = depasse ? new Ecart(ecrit, ordres.lire(point).note()) : null;
        var phrase =
                new Motif(
                        Resultat.DEPASSE,
                        "Quelqu’un d’autre a noté ce point pendant que vous écriviez. Son texte"
                                + " est sous le vôtre : réunissez-les, puis enregistrez.");
        return Refus.page(
                depasse ? List.of(phrase) : motifs,
                Map.of(Resultat.DEPASSE, "notes"),
                e -> page(r, point.valeur(), ecart, Saisie.VIDE, e));
    }

    private Redirection suivant(ReunionId id, PointId point) {
        var restent = ordres.lister(id).stream().filter(Point::ouvert).toList();
        return restent.isEmpty()
                ? vers(id, point).avecMessage("Tous les points sont traités : levez la séance.")
                : vers(id, restent.getFirst().id());
    }

    @PostMapping("/points/{point}/report")
    Object reporter(
            @PathVariable ReunionId id,
            @PathVariable PointId point,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String mot) {
        lire(id, point);
        var resultat = ordres.franchir(point, version, TransitionPoint.AJOURNER, mot);
        if (resultat.estFait()) return suivant(id, point);
        var saisie =
                new Saisie(
                        SeanceForm.DecisionDite.VIDE, SeanceForm.ActionSaisie.VIDE, Map.of(), mot);
        return refus(tenue(id), point, resultat.motifs(), saisie);
    }

    @PostMapping("/points/{point}/reprise")
    Object reprendre(
            @PathVariable ReunionId id, @PathVariable PointId point, @RequestParam int version) {
        lire(id, point);
        var resultat = ordres.franchir(point, version, TransitionPoint.REPRENDRE, null);
        if (resultat.estFait()) return vers(id, point);
        return refus(tenue(id), point, resultat.motifs(), Saisie.VIDE);
    }

    /// A point that nobody had foreseen.
    @PostMapping("/points")
    Object ajouter(@PathVariable ReunionId id, @RequestParam(defaultValue = "") String nouveau) {
        return switch (ordres.ajouter(
                id, NouveauPoint.de(Saisies.texte(nouveau), NaturePoint.INFORMATION))) {
            case Resultat.Fait<PointId>(var point) -> vers(id, point);
            case Resultat.Refus<PointId>(var motifs) -> refus(tenue(id), null, motifs, Saisie.VIDE);
        };
    }

    @PostMapping("/points/{point}/decisions")
    Object decider(
            @PathVariable ReunionId id,
            @PathVariable PointId point,
            @ModelAttribute SeanceForm.DecisionDite form,
            @RequestParam Map<String, String> champs) {
        var r = tenue(id);
        var p = lire(id, point);
        var saisie = new Saisie(form, SeanceForm.ActionSaisie.VIDE, champs, "");
        var erreurs = form.erreurs();
        if (!erreurs.vide()) {
            return Refus.page(page(r, point.valeur(), null, saisie, erreurs));
        }
        var sieges =
                CompositionSeance.votants(reunions.participants(id)).stream()
                        .map(Membre::siege)
                        .toList();
        var nouvelle = form.versCommande(SeanceForm.positions(champs, sieges));
        return switch (decisions.prendre(id, p, nouvelle)) {
            case Resultat.Fait<DecisionId>(var decision) ->
                    vers(id, point)
                            .avecMessage(
                                    "Décision " + decisions.lire(decision).numero() + " notée.");
            case Resultat.Refus<DecisionId>(var motifs) -> refus(r, point, motifs, saisie);
        };
    }

    @PostMapping("/points/{point}/actions")
    Object confier(
            @PathVariable ReunionId id,
            @PathVariable PointId point,
            @ModelAttribute SeanceForm.ActionSaisie form) {
        var r = tenue(id);
        var p = lire(id, point);
        var saisie = new Saisie(SeanceForm.DecisionDite.VIDE, form, Map.of(), "");
        var offerts = plans.de(r.instance().id());
        var erreurs = offerts.erreurs(form);
        var plan = offerts.choisi(form.organisation());
        if (!erreurs.vide() || plan == null) {
            return Refus.page(page(r, point.valeur(), null, saisie, erreurs));
        }
        var dite = form.versCommande(plan);
        var decision = Saisies.texte(form.decision());
        var resultat =
                decision.isEmpty()
                        ? decisions.confier(r, p, dite)
                        : decisions.confier(DecisionId.of(decision), dite);
        if (resultat.estFait()) {
            return vers(id, point).avecMessage("L’action est proposée au plan d’actions.");
        }
        return refus(r, point, resultat.motifs(), saisie);
    }

    @GetMapping("/levee")
    JteModel demander(@PathVariable ReunionId id) {
        return mot(tenue(id), Erreurs.AUCUNE);
    }

    /// The minutes are already written.
    @PostMapping("/levee")
    Object lever(@PathVariable ReunionId id, @RequestParam int version) {
        var levee = seances.lever(id, version);
        if (levee.estFait()) {
            return Redirection.vers(ReunionsController.ADRESSE + "/" + id + "/compte-rendu")
                    .avecMessage("La séance est levée. Le compte rendu est écrit : relisez-le.");
        }
        return Refus.page(levee.motifs(), CHAMPS, e -> mot(tenue(id), e));
    }

    private JteModel mot(Reunion r, Erreurs erreurs) {
        return pages.gouvernanceMot(
                new PageMot(
                        CompositionReunion.filDepuis(r),
                        "Lever la séance",
                        r.nom(),
                        "Les présences, les décisions et les actions ne changent plus. Les notes se"
                                + " relisent avant la diffusion du compte rendu.",
                        adresse(r.id()) + "/levee",
                        adresse(r.id()),
                        "Lever la séance",
                        r.version(),
                        false,
                        null,
                        false,
                        erreurs));
    }

    private ResponseEntity<JteModel> refus(
            Reunion r, @Nullable PointId point, List<Motif> motifs, Saisie saisie) {
        var demande = point == null ? null : point.valeur();
        return Refus.page(motifs, CHAMPS, e -> page(r, demande, null, saisie, e));
    }

    private Point lire(ReunionId id, PointId point) {
        var p = ordres.lire(point);
        if (!p.reunion().equals(id)) throw new Introuvable("point " + point);
        return p;
    }

    private Reunion tenue(ReunionId id) {
        var r = reunions.lire(id);
        if (!r.instance().tenue()) {
            throw new Interdit("La présidence ou le secrétariat de l’instance mène la séance.");
        }
        return r;
    }

    private static Redirection vers(ReunionId id, PointId point) {
        return Redirection.vers(adresse(id) + "?point=" + point);
    }

    static String adresse(ReunionId id) {
        return ReunionsController.ADRESSE + "/" + id + "/seance";
    }
}
