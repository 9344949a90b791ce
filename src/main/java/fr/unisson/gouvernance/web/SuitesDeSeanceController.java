package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.DecisionId;
import fr.unisson.gouvernance.Decisions;
import fr.unisson.gouvernance.PointId;
import fr.unisson.gouvernance.ReunionId;
import fr.unisson.gouvernance.Reunions;
import fr.unisson.gouvernance.web.PageSeanceTenue.Membre;
import fr.unisson.gouvernance.web.PageSeanceTenue.Saisie;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a meeting decides and confides, point by point.
@Controller
@Acces
@RequestMapping("/reunions/{id}/seance")
class SuitesDeSeanceController {

    private final Reunions reunions;
    private final Decisions decisions;
    private final PlansDActions plans;
    private final PagesDeSeance pages;

    SuitesDeSeanceController(
            Reunions reunions, Decisions decisions, PlansDActions plans, PagesDeSeance pages) {
        this.reunions = reunions;
        this.decisions = decisions;
        this.plans = plans;
        this.pages = pages;
    }

    @PostMapping("/points/{point}/decisions")
    Object decider(
            @PathVariable ReunionId id,
            @PathVariable PointId point,
            @ModelAttribute SeanceForm.DecisionDite form,
            @RequestParam Map<String, String> champs) {
        var r = pages.tenue(id);
        var p = pages.lire(id, point);
        if (PagesDeSeance.fermee(r)) return pages.horsSeance(r, point, form.mots(champs), false);
        var saisie = new Saisie(form, SeanceForm.ActionSaisie.VIDE, champs, "");
        var votants = CompositionSeance.votants(reunions.participants(id));
        var erreurs = form.erreurs().avec(SeanceForm.raisonsManquantes(champs, votants));
        if (!erreurs.vide()) {
            return Refus.page(pages.page(r, point.valeur(), null, saisie, erreurs));
        }
        var sieges = votants.stream().map(Membre::siege).toList();
        var nouvelle = form.versCommande(SeanceForm.positions(champs, sieges));
        return switch (decisions.prendre(id, p, nouvelle)) {
            case Resultat.Fait<DecisionId>(var decision) ->
                    PagesDeSeance.vers(id, point)
                            .avecMessage(
                                    "Décision " + decisions.lire(decision).numero() + " notée.");
            case Resultat.Refus<DecisionId>(var motifs) -> pages.refus(r, point, motifs, saisie);
        };
    }

    @PostMapping("/points/{point}/actions")
    Object confier(
            @PathVariable ReunionId id,
            @PathVariable PointId point,
            @ModelAttribute SeanceForm.ActionSaisie form) {
        var r = pages.tenue(id);
        var p = pages.lire(id, point);
        if (PagesDeSeance.fermee(r)) {
            return pages.horsSeance(r, point, List.of(Saisies.texte(form.titre())), false);
        }
        var saisie = new Saisie(SeanceForm.DecisionDite.VIDE, form, Map.of(), "");
        var offerts = plans.de(r.instance().id());
        var erreurs = offerts.erreurs(form);
        var plan = offerts.choisi(form.organisation());
        if (!erreurs.vide() || plan == null) {
            return Refus.page(pages.page(r, point.valeur(), null, saisie, erreurs));
        }
        var dite = form.versCommande(plan);
        var decision = Saisies.texte(form.decision());
        var resultat =
                decision.isEmpty()
                        ? decisions.confier(r, p, dite)
                        : decisions.confier(r, DecisionId.of(decision), dite);
        if (resultat.estFait()) {
            return PagesDeSeance.vers(id, point)
                    .avecMessage("L’action est proposée au plan d’actions.");
        }
        return pages.refus(r, point, resultat.motifs(), saisie);
    }
}
