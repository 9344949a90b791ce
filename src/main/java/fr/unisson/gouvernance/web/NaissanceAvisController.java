package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.AvisId;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.InstanceVue;
import fr.unisson.gouvernance.Instances;
import fr.unisson.gouvernance.OrdresDuJour;
import fr.unisson.gouvernance.Point;
import fr.unisson.gouvernance.RegistreDesAvis;
import fr.unisson.gouvernance.Reunions;
import fr.unisson.gouvernance.domaine.GesteInstance;
import fr.unisson.gouvernance.domaine.TransitionAvis;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Asks a body for its opinion, or records one that nobody asked for.
@Controller
@Acces
class NaissanceAvisController {

    private final RegistreDesAvis registre;
    private final Reunions reunions;
    private final OrdresDuJour ordres;
    private final Instances instances;
    private final Clock horloge;
    private final Templates pages;

    NaissanceAvisController(
            RegistreDesAvis registre,
            Reunions reunions,
            OrdresDuJour ordres,
            Instances instances,
            Clock horloge,
            Templates pages) {
        this.registre = registre;
        this.reunions = reunions;
        this.ordres = ordres;
        this.instances = instances;
        this.horloge = horloge;
        this.pages = pages;
    }

    @GetMapping("/instances/{id}/avis/demander")
    JteModel demander(@PathVariable InstanceId id) {
        return page(
                instances.exiger(id, GesteInstance.DEMANDER_UN_AVIS),
                TransitionAvis.DEMANDER,
                "",
                AvisForm.neuf(aujourdhui()),
                Erreurs.AUCUNE);
    }

    @PostMapping("/instances/{id}/avis/demander")
    Object demander(@PathVariable InstanceId id, @ModelAttribute AvisForm form) {
        var instance = instances.exiger(id, GesteInstance.DEMANDER_UN_AVIS);
        var erreurs = form.erreurs(TransitionAvis.DEMANDER, aujourdhui());
        if (!erreurs.vide()) {
            return Refus.page(page(instance, TransitionAvis.DEMANDER, "", form, erreurs));
        }
        return repondre(
                registre.demander(form.nouveau(id)),
                instance,
                TransitionAvis.DEMANDER,
                "",
                form,
                "L’avis est demandé.");
    }

    /// @param seance the point of a meeting where the body gives it
    @GetMapping("/instances/{id}/avis/emettre")
    JteModel emettre(@PathVariable InstanceId id, @RequestParam(defaultValue = "") String seance) {
        var titre = point(id, seance).map(Point::titre).orElse(null);
        return page(
                instances.exiger(id, GesteInstance.RENDRE_UN_AVIS),
                TransitionAvis.EMETTRE,
                seance,
                AvisForm.neuf(aujourdhui()).surPoint(titre),
                Erreurs.AUCUNE);
    }

    @PostMapping("/instances/{id}/avis/emettre")
    Object emettre(
            @PathVariable InstanceId id,
            @RequestParam(defaultValue = "") String seance,
            @ModelAttribute AvisForm form) {
        var instance = instances.exiger(id, GesteInstance.RENDRE_UN_AVIS);
        var erreurs = form.erreurs(TransitionAvis.EMETTRE, aujourdhui());
        var le = Saisies.date(form.le());
        if (!erreurs.vide() || le.isEmpty()) {
            return Refus.page(page(instance, TransitionAvis.EMETTRE, seance, form, erreurs));
        }
        var point = point(id, seance).map(Point::id).orElse(null);
        return repondre(
                registre.emettre(form.nouveau(id), form.dossier(), le.get(), point),
                instance,
                TransitionAvis.EMETTRE,
                point == null ? "" : seance,
                form,
                "L’avis est enregistré. La direction doit y répondre.");
    }

    /// A point of this body's meeting, and no other.
    private Optional<Point> point(InstanceId id, String seance) {
        return PointDeSeance.dans(seance)
                .map(p -> ordres.lire(p.point()))
                .filter(p -> reunions.lire(p.reunion()).instance().id().equals(id));
    }

    private Object repondre(
            Resultat<AvisId> resultat,
            InstanceVue instance,
            TransitionAvis transition,
            String seance,
            AvisForm form,
            String message) {
        return switch (resultat) {
            case Resultat.Fait<AvisId>(var id) ->
                    Redirection.vers(seance.isEmpty() ? "/avis/" + id : seance)
                            .avecMessage(message);
            case Resultat.Refus<AvisId>(var motifs) ->
                    Refus.page(
                            motifs,
                            AvisForm.CHAMPS,
                            e -> page(instance, transition, seance, form, e));
        };
    }

    private JteModel page(
            InstanceVue i, TransitionAvis t, String seance, AvisForm form, Erreurs erreurs) {
        var adresse = TetesInstance.adresse(i);
        return pages.gouvernanceFormulaireAvis(
                new PageFormulaireAvis(
                        Fil.de("Instances", TetesInstance.LISTE)
                                .puis(i.nom(), adresse)
                                .puis("Avis", adresse + "/avis"),
                        t,
                        "",
                        "",
                        adresse + "/avis/" + CompositionAvis.chemin(t),
                        PointDeSeance.dans(seance)
                                .map(PointDeSeance::adresse)
                                .orElse(adresse + "/avis"),
                        PointDeSeance.dans(seance).map(PointDeSeance::adresse).orElse(""),
                        null,
                        form,
                        erreurs));
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}
