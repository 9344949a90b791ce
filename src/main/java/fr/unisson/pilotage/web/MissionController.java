package fr.unisson.pilotage.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.pilotage.Acte;
import fr.unisson.pilotage.ActesDuComite;
import fr.unisson.pilotage.MissionId;
import fr.unisson.pilotage.Missions;
import fr.unisson.pilotage.domaine.TransitionMission;
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

/// One common mission: whether it is at work, who leads it, what the committee decides of it.
@Controller
@Acces
@RequestMapping("/conventions/{convention}/missions/{id}")
class MissionController {

    private static final String GESTE = "/{geste:repositionnement|requalification|sommeil|reprise}";
    private static final Map<String, String> CHAMPS =
            Map.of("ACTE_CITE", "acte", Motif.SANS_MOTIF, "motif");

    private final CompositionMission composition;
    private final Missions missions;
    private final ActesDuComite actes;
    private final Templates pages;

    MissionController(
            CompositionMission composition,
            Missions missions,
            ActesDuComite actes,
            Templates pages) {
        this.composition = composition;
        this.missions = missions;
        this.actes = actes;
        this.pages = pages;
    }

    @GetMapping
    JteModel lire(@PathVariable ConventionId convention, @PathVariable MissionId id) {
        return page(convention, id, EngagementForm.VIDE, Erreurs.AUCUNE);
    }

    @PostMapping("/point")
    Object dire(
            @PathVariable ConventionId convention,
            @PathVariable MissionId id,
            @ModelAttribute EngagementForm form) {
        composition.lire(convention, id);
        var point = Saisies.parmi(TransitionMission.class, form.point());
        if (point.isEmpty()) {
            return Refus.page(
                    page(convention, id, form, Erreurs.de("point", "Dites où elle en est.")));
        }
        var erreurs = form.erreurs();
        if (!erreurs.vide()) return Refus.page(page(convention, id, form, erreurs));
        return suite(
                convention,
                id,
                form,
                missions.franchir(
                        id,
                        form.versionLue(),
                        point.get(),
                        Saisies.texte(form.note()),
                        Acte.AUCUN,
                        null),
                "C’est enregistré.");
    }

    @PostMapping("/pilote")
    Object confier(
            @PathVariable ConventionId convention,
            @PathVariable MissionId id,
            @ModelAttribute EngagementForm form) {
        composition.lire(convention, id);
        var partie = Saisies.numero(form.partie());
        if (partie.isEmpty()) {
            return Refus.page(
                    page(convention, id, form, Erreurs.de("partie", "Choisissez une partie.")));
        }
        return suite(
                convention,
                id,
                form,
                missions.confier(id, form.versionLue(), partie.get()),
                "Le pilote est désigné.");
    }

    private Object suite(
            ConventionId convention,
            MissionId id,
            EngagementForm form,
            Resultat<?> resultat,
            String message) {
        return resultat.estFait()
                ? Redirection.vers(adresse(convention, id)).avecMessage(message)
                : Refus.page(
                        resultat.motifs(),
                        Map.of("PARTIE", "partie"),
                        e -> page(convention, id, form, e));
    }

    @GetMapping(GESTE)
    JteModel demander(
            @PathVariable ConventionId convention,
            @PathVariable MissionId id,
            @PathVariable String geste) {
        int version = composition.lire(convention, id).version();
        return pages.pilotageGeste(
                composition.geste(
                        convention, id, lu(geste), version, EngagementForm.VIDE, Erreurs.AUCUNE));
    }

    @PostMapping(GESTE)
    Object faire(
            @PathVariable ConventionId convention,
            @PathVariable MissionId id,
            @PathVariable String geste,
            @ModelAttribute EngagementForm form) {
        composition.lire(convention, id);
        var lu = lu(geste);
        var erreurs = form.erreurs();
        if (!erreurs.vide()) {
            return Refus.page(
                    pages.pilotageGeste(
                            composition.geste(
                                    convention, id, lu, form.versionLue(), form, erreurs)));
        }
        var resultat =
                missions.franchir(
                        id,
                        form.versionLue(),
                        lu.transition,
                        Saisies.texte(form.motif()),
                        actes.lire(
                                convention,
                                Saisies.numero(form.decision()),
                                Saisies.texte(form.acte())),
                        form.enonce());
        return resultat.estFait()
                ? Redirection.vers(adresse(convention, id)).avecMessage("C’est enregistré.")
                : Refus.page(
                        resultat.motifs(),
                        CHAMPS,
                        e ->
                                pages.pilotageGeste(
                                        composition.geste(
                                                convention, id, lu, form.versionLue(), form, e)));
    }

    private JteModel page(
            ConventionId convention, MissionId id, EngagementForm form, Erreurs erreurs) {
        return pages.pilotageMission(composition.page(convention, id, form, erreurs));
    }

    private static GesteDeMission lu(String segment) {
        return GesteDeMission.de(segment).orElseThrow(() -> new Introuvable("geste " + segment));
    }

    private static String adresse(ConventionId convention, MissionId id) {
        return "/conventions/" + convention + "/missions/" + id;
    }
}
