package fr.unisson.conventions.web;

import fr.unisson.socle.web.Acces;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import unisson.pages.Templates;

/// The page of a convention.
@Controller
@Acces
class FicheController {

    private final CompositionFiche vue;
    private final Templates pages;

    FicheController(CompositionFiche vue, Templates pages) {
        this.vue = vue;
        this.pages = pages;
    }

    @GetMapping("/conventions/{id}")
    JteModel lire(@PathVariable long id) {
        return pages.conventionsFiche(vue.composer(id));
    }
}
