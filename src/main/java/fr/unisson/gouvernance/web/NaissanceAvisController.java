package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.AvisId;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.InstanceVue;
import fr.unisson.gouvernance.Instances;
import fr.unisson.gouvernance.RegistreDesAvis;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import unisson.pages.Templates;

/// Asks a body for its opinion, or records one that nobody asked for.
@Controller
@Acces
class NaissanceAvisController {

    private final RegistreDesAvis registre;
    private final Instances instances;
    private final Clock horloge;
    private final Templates pages;

    NaissanceAvisController(
            RegistreDesAvis registre, Instances instances, Clock horloge, Templates pages) {
        this.registre = registre;
        this.instances = instances;
        this.horloge = horloge;
        this.pages = pages;
    }

    @GetMapping("/instances/{id}/avis/demander")
    JteModel demander(@PathVariable InstanceId id) {
        return page(
                instances.exiger(id, GesteInstance.DEMANDER_UN_AVIS),
                TransitionAvis.DEMANDER,
                AvisForm.neuf(aujourdhui()),
                Erreurs.AUCUNE);
    }

    @PostMapping("/instances/{id}/avis/demander")
    Object demander(@PathVariable InstanceId id, @ModelAttribute AvisForm form) {
        var instance = instances.exiger(id, GesteInstance.DEMANDER_UN_AVIS);
        var erreurs = form.erreursDeNaissance();
        if (!erreurs.vide()) {
            return Refus.page(page(instance, TransitionAvis.DEMANDER, form, erreurs));
        }
        return repondre(
                registre.demander(form.nouveau(id)),
                instance,
                TransitionAvis.DEMANDER,
                form,
                "L’avis est demandé.");
    }

    @GetMapping("/instances/{id}/avis/emettre")
    JteModel emettre(@PathVariable InstanceId id) {
        return page(
                instances.exiger(id, GesteInstance.RENDRE_UN_AVIS),
                TransitionAvis.EMETTRE,
                AvisForm.neuf(aujourdhui()),
                Erreurs.AUCUNE);
    }

    @PostMapping("/instances/{id}/avis/emettre")
    Object emettre(@PathVariable InstanceId id, @ModelAttribute AvisForm form) {
        var instance = instances.exiger(id, GesteInstance.RENDRE_UN_AVIS);
        var erreurs = form.erreursDeNaissance();
        var le = Saisies.date(form.le());
        if (le.isEmpty()) erreurs = erreurs.plus("le", "Indiquez le jour où l’avis a été donné.");
        if (!erreurs.vide() || le.isEmpty()) {
            return Refus.page(page(instance, TransitionAvis.EMETTRE, form, erreurs));
        }
        return repondre(
                registre.emettre(form.nouveau(id), form.dossier(), le.get()),
                instance,
                TransitionAvis.EMETTRE,
                form,
                "L’avis est enregistré. La direction doit y répondre.");
    }

    private Object repondre(
            Resultat<AvisId> resultat,
            InstanceVue instance,
            TransitionAvis transition,
            AvisForm form,
            String message) {
        return switch (resultat) {
            case Resultat.Fait<AvisId>(var id) ->
                    Redirection.vers("/avis/" + id).avecMessage(message);
            case Resultat.Refus<AvisId>(var motifs) ->
                    Refus.page(motifs, AvisForm.CHAMPS, e -> page(instance, transition, form, e));
        };
    }

    private JteModel page(InstanceVue i, TransitionAvis t, AvisForm form, Erreurs erreurs) {
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
                        adresse + "/avis",
                        "",
                        form,
                        erreurs));
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}
