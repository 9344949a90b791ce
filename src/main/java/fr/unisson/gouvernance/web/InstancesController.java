package fr.unisson.gouvernance.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.Instances;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Redirection;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The calendar of the bodies of the current organisation. Each is created and changed by its own
/// pages.
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

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}
