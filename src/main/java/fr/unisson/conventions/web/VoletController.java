package fr.unisson.conventions.web;

import fr.unisson.conventions.web.PageVolet.Saisie;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import unisson.pages.Templates;

/// One volet: its group, its sessions, its passages.
@Controller
@Acces
class VoletController {

    private final CompositionVolet vue;
    private final Templates pages;

    VoletController(CompositionVolet vue, Templates pages) {
        this.vue = vue;
        this.pages = pages;
    }

    @GetMapping("/conventions/{id}/volets/{numero}")
    JteModel lire(@PathVariable long id, @PathVariable int numero) {
        return pages.conventionsVoletsVolet(
                vue.composer(id, numero, Saisie.AUCUNE, Erreurs.AUCUNE));
    }
}
