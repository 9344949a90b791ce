package fr.unisson.gouvernance.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.Instances;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The bodies of the current organisation.
@Controller
@Acces(roles = {"ADMINISTRATION", "DIRECTION", "SECRETAIRE_INSTANCE"})
class InstancesController {

    private static final String LISTE = "/administration/instances";

    private final Instances instances;
    private final Clock horloge;
    private final Templates pages;

    InstancesController(Instances instances, Clock horloge, Templates pages) {
        this.instances = instances;
        this.horloge = horloge;
        this.pages = pages;
    }

    @GetMapping(LISTE)
    JteModel liste() {
        return pages.gouvernanceInstances(
                PageInstances.de(
                        instances.listerPour(SessionCourante.organisationExigee().valeur()),
                        aujourdhui()));
    }

    @GetMapping(LISTE + "/nouvelle")
    JteModel nouvelle() {
        return page(null, InstanceForm.VIDE, Erreurs.AUCUNE);
    }

    @PostMapping(LISTE)
    Object enregistrer(@ModelAttribute InstanceForm saisie) {
        var erreurs = saisie.erreurs();
        if (!erreurs.vide()) return refus(null, saisie, erreurs);
        instances.enregistrer(saisie.versCommande(SessionCourante.organisationExigee().valeur()));
        return Redirection.vers(LISTE).avecMessage("L’instance est enregistrée.");
    }

    @GetMapping(LISTE + "/{id}")
    JteModel modifier(@PathVariable InstanceId id) {
        return page(id.toString(), InstanceForm.de(instances.charger(id)), Erreurs.AUCUNE);
    }

    @PostMapping(LISTE + "/{id}")
    Object enregistrer(@PathVariable InstanceId id, @ModelAttribute InstanceForm saisie) {
        var erreurs = saisie.erreurs();
        if (!erreurs.vide()) return refus(id.toString(), saisie, erreurs);
        instances.modifier(id, saisie.versCommande(SessionCourante.organisationExigee().valeur()));
        return Redirection.vers(LISTE).avecMessage("L’instance est modifiée.");
    }

    @PostMapping(LISTE + "/{id}/seances")
    Redirection ajouterSeance(
            @PathVariable InstanceId id, @RequestParam(required = false) @Nullable String le) {
        var jour = MandatForm.date(le);
        if (jour == null || jour.isBefore(aujourdhui())) {
            return Redirection.vers(LISTE)
                    .avecMessage("Aucune séance ajoutée : indiquez une date à venir.");
        }
        instances.ajouterSeance(id, jour);
        return Redirection.vers(LISTE)
                .avecMessage("La séance du " + Dates.jour(jour) + " est inscrite.");
    }

    @PostMapping(LISTE + "/{id}/seances/retrait")
    Redirection retirerSeance(@PathVariable InstanceId id, @RequestParam LocalDate le) {
        instances.retirerSeance(id, le);
        return Redirection.vers(LISTE)
                .avecMessage("La séance du " + Dates.jour(le) + " est retirée.");
    }

    private JteModel page(@Nullable String id, InstanceForm saisie, Erreurs erreurs) {
        return pages.gouvernanceInstance(new PageInstance(id, saisie, erreurs));
    }

    private ResponseEntity<JteModel> refus(
            @Nullable String id, InstanceForm saisie, Erreurs erreurs) {
        return ResponseEntity.status(422).body(page(id, saisie, erreurs));
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}
