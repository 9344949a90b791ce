package fr.unisson.echeances.web;

import fr.unisson.echeances.BoiteDEnvoi;
import fr.unisson.socle.web.Acces;
import gg.jte.models.runtime.JteModel;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The mails "sent" by the demonstration, secrets included: exists there only.
@Controller
@Profile("demo")
@Acces(Acces.Qui.PUBLIC)
class CourrielsDeDemonstrationController {

    private final BoiteDEnvoi boite;
    private final Templates pages;

    CourrielsDeDemonstrationController(BoiteDEnvoi boite, Templates pages) {
        this.boite = boite;
        this.pages = pages;
    }

    @GetMapping("/demonstration/courriels")
    JteModel page(@RequestParam(defaultValue = "0") long avant) {
        return pages.echeancesCourrielsDeDemonstration(PageDeCourriels.de(boite.recents(avant)));
    }
}
