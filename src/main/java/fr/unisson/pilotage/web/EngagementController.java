package fr.unisson.pilotage.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.pilotage.Acte;
import fr.unisson.pilotage.Contestations;
import fr.unisson.pilotage.PromesseId;
import fr.unisson.pilotage.Promesses;
import fr.unisson.pilotage.Promesses.Dits;
import fr.unisson.pilotage.domaine.TransitionContestation;
import fr.unisson.pilotage.domaine.TransitionPromesse;
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

/// One promise: its reports, who answers for it.
@Controller
@Acces
@RequestMapping("/conventions/{convention}/engagements/{id}")
class EngagementController {

    private final CompositionEngagement composition;
    private final Promesses promesses;
    private final Contestations contestations;
    private final Templates pages;

    EngagementController(
            CompositionEngagement composition,
            Promesses promesses,
            Contestations contestations,
            Templates pages) {
        this.composition = composition;
        this.promesses = promesses;
        this.contestations = contestations;
        this.pages = pages;
    }

    @GetMapping
    JteModel lire(@PathVariable ConventionId convention, @PathVariable PromesseId id) {
        return page(convention, id, EngagementForm.VIDE, Erreurs.AUCUNE);
    }

    @PostMapping("/point")
    Object fairePoint(
            @PathVariable ConventionId convention,
            @PathVariable PromesseId id,
            @ModelAttribute EngagementForm form) {
        var point =
                Saisies.parmi(TransitionPromesse.class, form.point())
                        .filter(TransitionPromesse.POINTS::contains);
        if (point.isEmpty()) {
            return refus(convention, id, form, Erreurs.de("point", "Dites où vous en êtes."));
        }
        var erreurs = form.erreurs();
        if (form.avancementFaux()) {
            erreurs = erreurs.plus("avancement", "Écrivez un nombre de 0 à 100.");
        }
        if (!erreurs.vide()) return refus(convention, id, form, erreurs);
        var dits = new Dits(form.note(), form.avancementLu().orElse(null), Acte.AUCUN, null);
        return suite(
                convention,
                id,
                form,
                promesses.franchir(id, form.versionLue(), point.get(), dits),
                Map.of("POINT_DIT", "note", Motif.SANS_MOTIF, "note"),
                "Votre point est enregistré.");
    }

    @PostMapping("/attribution")
    Object attribuer(
            @PathVariable ConventionId convention,
            @PathVariable PromesseId id,
            @ModelAttribute EngagementForm form) {
        var partie = Saisies.numero(form.partie());
        if (partie.isEmpty() && !FiltresForm.COMMUNE.equals(form.partie())) {
            return refus(convention, id, form, Erreurs.de("partie", "Choisissez qui en répond."));
        }
        return suite(
                convention,
                id,
                form,
                promesses.attribuer(id, form.versionLue(), partie.orElse(null)),
                Map.of("PARTIE", "partie"),
                "L’attribution est enregistrée.");
    }

    @PostMapping("/contestations/{contestation}/retrait")
    Object retirer(
            @PathVariable ConventionId convention,
            @PathVariable PromesseId id,
            @PathVariable long contestation,
            @ModelAttribute EngagementForm form) {
        return suite(
                convention,
                id,
                form,
                contestations.franchir(
                        id,
                        contestation,
                        form.versionLue(),
                        TransitionContestation.RETIRER,
                        "",
                        Acte.AUCUN),
                Map.of(),
                "La contestation est retirée.");
    }

    private Object suite(
            ConventionId convention,
            PromesseId id,
            EngagementForm form,
            Resultat<?> resultat,
            Map<String, String> champs,
            String message) {
        return resultat.estFait()
                ? Redirection.vers("/conventions/" + convention + "/engagements/" + id)
                        .avecMessage(message)
                : Refus.page(resultat.motifs(), champs, e -> page(convention, id, form, e));
    }

    private Object refus(
            ConventionId convention, PromesseId id, EngagementForm form, Erreurs erreurs) {
        return Refus.page(page(convention, id, form, erreurs));
    }

    private JteModel page(
            ConventionId convention, PromesseId id, EngagementForm form, Erreurs erreurs) {
        return pages.pilotageEngagement(composition.page(convention, id, form, erreurs));
    }
}
