package fr.unisson.echeances.web;

import fr.unisson.echeances.BoiteDEnvoi;
import fr.unisson.socle.web.Acces;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import unisson.pages.Templates;

/// For who runs the platform: the mails that do not leave, and why.
@Controller
@Acces(roles = "PLATEFORME")
class CourrielsController {

    private final BoiteDEnvoi boite;
    private final Templates pages;

    CourrielsController(BoiteDEnvoi boite, Templates pages) {
        this.boite = boite;
        this.pages = pages;
    }

    @GetMapping("/plateforme/courriels")
    JteModel page() {
        return pages.echeancesCourriels(PageDeCourriels.de(boite.enPeine()));
    }
}
