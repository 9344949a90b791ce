package fr.unisson.gouvernance.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.gouvernance.Instances;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Acces;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
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

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}
