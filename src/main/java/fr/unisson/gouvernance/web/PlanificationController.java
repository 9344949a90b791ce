package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.InstanceDeReunion;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.ReunionId;
import fr.unisson.gouvernance.Reunions;
import fr.unisson.gouvernance.domaine.DateDeReunion;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Plans a meeting of an instance, or those of a whole year.
@Controller
@Acces
class PlanificationController {

    private final Reunions reunions;
    private final Clock horloge;
    private final Templates pages;

    PlanificationController(Reunions reunions, Clock horloge, Templates pages) {
        this.reunions = reunions;
        this.horloge = horloge;
        this.pages = pages;
    }

    @GetMapping("/instances/{id}/reunions/nouvelle")
    JteModel nouvelle(@PathVariable InstanceId id) {
        return formulaire(tenue(id), ReunionForm.NEUVE, Erreurs.AUCUNE);
    }

    @PostMapping("/instances/{id}/reunions")
    Object planifier(@PathVariable InstanceId id, @ModelAttribute ReunionForm form) {
        var instance = tenue(id);
        var erreurs = form.erreursDeDate(false, horloge);
        if (!erreurs.vide()) return Refus.page(formulaire(instance, form, erreurs));
        return switch (reunions.planifier(id, form.valeurs(null))) {
            case Resultat.Fait<ReunionId>(var nee) ->
                    Redirection.vers(ReunionsController.ADRESSE + "/" + nee)
                            .avecMessage(
                                    "La réunion est planifiée. Préparez l’ordre du jour, puis"
                                            + " envoyez la convocation.");
            case Resultat.Refus<ReunionId>(var motifs) ->
                    Refus.page(motifs, ReunionForm.CHAMPS, e -> formulaire(instance, form, e));
        };
    }

    private JteModel formulaire(InstanceDeReunion instance, ReunionForm form, Erreurs erreurs) {
        var retour = instance.adresse() + "/reunions";
        return pages.gouvernancePlanification(
                new PagePlanification(
                        ReunionsController.filDe(instance).puis("Réunions", retour),
                        "Planifier une réunion",
                        retour,
                        retour,
                        true,
                        false,
                        "",
                        form,
                        erreurs));
    }

    @GetMapping("/instances/{id}/reunions/calendrier")
    JteModel calendrier(@PathVariable InstanceId id) {
        return calendrier(tenue(id), CalendrierForm.neuf(aujourdhui()), List.of(), Erreurs.AUCUNE);
    }

    /// @param geste `apercu` shows the dates, `confirmer` plans those that stay ticked
    @PostMapping("/instances/{id}/reunions/calendrier")
    Object calendrier(
            @PathVariable InstanceId id,
            @ModelAttribute CalendrierForm form,
            @RequestParam String geste) {
        var instance = tenue(id);
        var erreurs = form.erreurs();
        if (!erreurs.vide()) return Refus.page(calendrier(instance, form, List.of(), erreurs));
        var dates = proposees(form);
        if (!geste.equals("confirmer")) {
            return calendrier(instance, form, dates, Erreurs.AUCUNE);
        }
        var retenues = form.retenues();
        if (retenues.isEmpty()) {
            var rien = Erreurs.de("jours", "Gardez au moins une date.");
            return Refus.page(calendrier(instance, form, dates, rien));
        }
        return switch (reunions.planifierToutes(id, retenues)) {
            case Resultat.Fait<Integer>(var n) ->
                    Redirection.vers(instance.adresse() + "/reunions")
                            .avecMessage(
                                    n == 1
                                            ? "Une réunion est planifiée."
                                            : n + " réunions sont planifiées.");
            case Resultat.Refus<Integer>(var motifs) ->
                    Refus.page(
                            motifs,
                            Map.of(DateDeReunion.JOUR, "du", DateDeReunion.HEURE, "heure"),
                            e -> calendrier(instance, form, dates, e));
        };
    }

    private static List<PageRythme.DateProposee> proposees(CalendrierForm form) {
        return form.dates().stream()
                .map(d ->
                        new PageRythme.DateProposee(
                                d.retenue().toString(),
                                Dates.jour(d.retenue()),
                                d.deplacee()
                                        ? "le " + Dates.jour(d.prevue()) + " est un jour férié"
                                        : ""))
                .toList();
    }

    private JteModel calendrier(
            InstanceDeReunion instance,
            CalendrierForm form,
            List<PageRythme.DateProposee> dates,
            Erreurs erreurs) {
        var retour = instance.adresse() + "/reunions";
        return pages.gouvernanceCalendrier(
                new PageRythme(
                        ReunionsController.filDe(instance).puis("Réunions", retour),
                        instance.nom(),
                        retour + "/calendrier",
                        retour,
                        form,
                        dates,
                        erreurs));
    }

    private InstanceDeReunion tenue(InstanceId id) {
        var instance = reunions.instance(id);
        if (!instance.tenue()) {
            throw new Interdit("La présidence ou le secrétariat de l’instance planifie.");
        }
        return instance;
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}
