package fr.unisson.conventions.web;

import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import unisson.pages.Templates;

/// The founding principles, and where everyone stands.
@Controller
@Acces
class PrincipesController {

    private final CompositionPrincipes vue;
    private final Templates pages;

    PrincipesController(CompositionPrincipes vue, Templates pages) {
        this.vue = vue;
        this.pages = pages;
    }

    @GetMapping("/conventions/{id}/principes")
    JteModel lire(@PathVariable long id) {
        return pages.conventionsPrincipes(
                vue.composer(id, PagePrincipes.Saisie.AUCUNE, null, Erreurs.AUCUNE));
    }
}
