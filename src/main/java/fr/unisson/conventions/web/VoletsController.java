package fr.unisson.conventions.web;

import fr.unisson.socle.web.Acces;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import unisson.pages.Templates;

/// The seven volets of a convention.
@Controller
@Acces
class VoletsController {

    private final CompositionVolets vue;
    private final Templates pages;

    VoletsController(CompositionVolets vue, Templates pages) {
        this.vue = vue;
        this.pages = pages;
    }

    @GetMapping("/conventions/{id}/volets")
    JteModel lister(@PathVariable long id) {
        return pages.conventionsVoletsListe(vue.composer(id));
    }
}
