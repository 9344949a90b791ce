package fr.unisson.pilotage.web;

import fr.unisson.actions.ActionId;
import fr.unisson.conventions.ConventionId;
import fr.unisson.pilotage.LiensAvecLesPlans;
import fr.unisson.pilotage.PromesseId;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// A commitment and the action of the plan that answers it.
@Controller
@Acces
@RequestMapping("/conventions/{convention}/engagements/{id}/action")
class LienController {

    private static final Map<String, String> CHAMPS =
            Map.of("CONSENTEMENT", "consentie", "ACTION", "action");

    private final CompositionEngagement composition;
    private final LiensAvecLesPlans liens;
    private final Templates pages;

    LienController(CompositionEngagement composition, LiensAvecLesPlans liens, Templates pages) {
        this.composition = composition;
        this.liens = liens;
        this.pages = pages;
    }

    @PostMapping
    Object lier(
            @PathVariable ConventionId convention,
            @PathVariable PromesseId id,
            @ModelAttribute EngagementForm form) {
        var choisie = Saisies.numero(form.action());
        if (choisie.isEmpty()) {
            return Refus.page(
                    pages.pilotageEngagement(
                            composition.page(
                                    convention,
                                    id,
                                    form,
                                    Erreurs.de("action", "Choisissez une action de votre plan."))));
        }
        return suite(
                convention,
                id,
                form,
                liens.lier(id, new ActionId(choisie.get()), form.consenti()),
                "L’action est reliée. Rien n’est montré aux autres parties avant que vous"
                        + " confirmiez.");
    }

    @PostMapping("/confirmation")
    Object confirmer(
            @PathVariable ConventionId convention,
            @PathVariable PromesseId id,
            @RequestParam(defaultValue = "") String empreinte) {
        return suite(
                convention,
                id,
                EngagementForm.VIDE,
                liens.confirmer(id, empreinte),
                "C’est confirmé : les autres parties le lisent.");
    }

    @PostMapping("/ecart")
    Object ecarter(
            @PathVariable ConventionId convention,
            @PathVariable PromesseId id,
            @RequestParam(defaultValue = "") String empreinte) {
        return suite(
                convention,
                id,
                EngagementForm.VIDE,
                liens.ecarter(id, empreinte),
                "C’est noté. Le prochain changement vous sera proposé.");
    }

    @PostMapping("/retrait")
    Object delier(@PathVariable ConventionId convention, @PathVariable PromesseId id) {
        return suite(
                convention,
                id,
                EngagementForm.VIDE,
                liens.delier(id),
                "L’action n’est plus reliée, et n’est plus montrée aux autres parties.");
    }

    private Object suite(
            ConventionId convention,
            PromesseId id,
            EngagementForm form,
            Resultat<?> resultat,
            String message) {
        return resultat.estFait()
                ? Redirection.vers("/conventions/" + convention + "/engagements/" + id)
                        .avecMessage(message)
                : Refus.page(
                        resultat.motifs(),
                        CHAMPS,
                        e -> pages.pilotageEngagement(composition.page(convention, id, form, e)));
    }
}
