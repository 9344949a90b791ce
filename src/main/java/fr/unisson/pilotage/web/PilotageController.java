package fr.unisson.pilotage.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.socle.web.Acces;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import unisson.pages.Templates;

/// The page of the committee of a convention.
@Controller
@Acces
class PilotageController {

    private final CompositionPilotage composition;
    private final Templates pages;

    PilotageController(CompositionPilotage composition, Templates pages) {
        this.composition = composition;
        this.pages = pages;
    }

    @GetMapping("/conventions/{id}/pilotage")
    JteModel lire(@PathVariable ConventionId id) {
        return pages.pilotageComite(composition.page(id));
    }
}
