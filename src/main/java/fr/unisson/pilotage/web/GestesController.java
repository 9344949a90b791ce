package fr.unisson.pilotage.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.pilotage.Acte;
import fr.unisson.pilotage.ActesDuComite;
import fr.unisson.pilotage.Contestations;
import fr.unisson.pilotage.PromesseId;
import fr.unisson.pilotage.Promesses;
import fr.unisson.pilotage.Promesses.Dits;
import fr.unisson.pilotage.domaine.TransitionContestation;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import unisson.pages.Templates;

/// What another party or the committee says of a promise, each on its own page, with a reason.
@Controller
@Acces
@RequestMapping("/conventions/{convention}/engagements/{id}")
class GestesController {

    private static final String GESTE =
            "/{geste:repositionnement|sans-objet|reouverture|contestation}";
    private static final String CONCLUSION = "/contestations/{contestation}/conclusion";
    private static final Map<String, String> CHAMPS =
            Map.of("ACTE_CITE", "acte", Motif.SANS_MOTIF, "motif");

    private final CompositionEngagement composition;
    private final Promesses promesses;
    private final Contestations contestations;
    private final ActesDuComite actes;
    private final Templates pages;

    GestesController(
            CompositionEngagement composition,
            Promesses promesses,
            Contestations contestations,
            ActesDuComite actes,
            Templates pages) {
        this.composition = composition;
        this.promesses = promesses;
        this.contestations = contestations;
        this.actes = actes;
        this.pages = pages;
    }

    @GetMapping(GESTE)
    JteModel demander(
            @PathVariable ConventionId convention,
            @PathVariable PromesseId id,
            @PathVariable String geste) {
        int version = composition.lire(convention, id).version();
        return page(convention, id, lu(geste), version, EngagementForm.VIDE, Erreurs.AUCUNE);
    }

    @PostMapping(GESTE)
    Object faire(
            @PathVariable ConventionId convention,
            @PathVariable PromesseId id,
            @PathVariable String geste,
            @ModelAttribute EngagementForm form) {
        composition.lire(convention, id);
        var lu = lu(geste);
        var erreurs = form.erreurs();
        if (!erreurs.vide()) {
            return Refus.page(page(convention, id, lu, form.versionLue(), form, erreurs));
        }
        var resultat = executer(convention, id, lu, form);
        return resultat.estFait()
                ? Redirection.vers(adresse(convention, id)).avecMessage(message(lu))
                : Refus.page(
                        resultat.motifs(),
                        CHAMPS,
                        e -> page(convention, id, lu, form.versionLue(), form, e));
    }

    private Resultat<?> executer(
            ConventionId convention, PromesseId id, GesteDuComite geste, EngagementForm form) {
        var transition = geste.transition;
        return transition == null
                ? contestations.contester(id, Saisies.texte(form.motif()))
                : promesses.franchir(
                        id,
                        form.versionLue(),
                        transition,
                        new Dits(form.motif(), null, acte(convention, form), form.enonce()));
    }

    private static String message(GesteDuComite geste) {
        return switch (geste) {
            case REPOSITIONNER ->
                    "Le repositionnement est enregistré. L’ancien énoncé reste dans l’historique.";
            case CONTESTER ->
                    "Votre contestation est enregistrée. Le comité la trouvera parmi les sujets de"
                            + " sa prochaine réunion.";
            default -> "C’est enregistré.";
        };
    }

    @GetMapping(CONCLUSION)
    JteModel demanderConclusion(
            @PathVariable ConventionId convention,
            @PathVariable PromesseId id,
            @PathVariable long contestation) {
        composition.lire(convention, id);
        int version =
                contestations.lister(id).stream()
                        .filter(c -> c.id() == contestation)
                        .findFirst()
                        .orElseThrow(() -> new Introuvable("contestation " + contestation))
                        .version();
        return conclusion(
                convention, id, contestation, version, EngagementForm.VIDE, Erreurs.AUCUNE);
    }

    @PostMapping(CONCLUSION)
    Object conclure(
            @PathVariable ConventionId convention,
            @PathVariable PromesseId id,
            @PathVariable long contestation,
            @ModelAttribute EngagementForm form) {
        composition.lire(convention, id);
        var erreurs = form.erreurs();
        if (!erreurs.vide()) {
            return Refus.page(
                    conclusion(convention, id, contestation, form.versionLue(), form, erreurs));
        }
        var resultat =
                contestations.franchir(
                        id,
                        contestation,
                        form.versionLue(),
                        TransitionContestation.CONCLURE,
                        Saisies.texte(form.motif()),
                        acte(convention, form));
        return resultat.estFait()
                ? Redirection.vers(adresse(convention, id))
                        .avecMessage("La conclusion du comité est enregistrée.")
                : Refus.page(
                        resultat.motifs(),
                        CHAMPS,
                        e -> conclusion(convention, id, contestation, form.versionLue(), form, e));
    }

    private Acte acte(ConventionId convention, EngagementForm form) {
        return actes.lire(convention, Saisies.numero(form.decision()), Saisies.texte(form.acte()));
    }

    private JteModel conclusion(
            ConventionId convention,
            PromesseId id,
            long contestation,
            int version,
            EngagementForm form,
            Erreurs erreurs) {
        return pages.pilotageGeste(
                composition.geste(
                        convention,
                        id,
                        GesteDuComite.CONCLURE,
                        adresse(convention, id) + "/contestations/" + contestation + "/conclusion",
                        version,
                        form,
                        erreurs));
    }

    private JteModel page(
            ConventionId convention,
            PromesseId id,
            GesteDuComite geste,
            int version,
            EngagementForm form,
            Erreurs erreurs) {
        return pages.pilotageGeste(
                composition.geste(
                        convention,
                        id,
                        geste,
                        adresse(convention, id) + "/" + geste.segment,
                        version,
                        form,
                        erreurs));
    }

    private static GesteDuComite lu(String segment) {
        return GesteDuComite.de(segment).orElseThrow(() -> new Introuvable("geste " + segment));
    }

    private static String adresse(ConventionId convention, PromesseId id) {
        return "/conventions/" + convention + "/engagements/" + id;
    }
}
