package fr.unisson.conventions.web;

import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The text of a convention, its versions, and its review.
@Controller
@Acces
class TexteController {

    private final CompositionTexte vue;
    private final CompositionDifference differences;
    private final Templates pages;

    TexteController(CompositionTexte vue, CompositionDifference differences, Templates pages) {
        this.vue = vue;
        this.differences = differences;
        this.pages = pages;
    }

    @GetMapping("/conventions/{id}/texte")
    JteModel lire(
            @PathVariable long id, @RequestParam(required = false) @Nullable Integer version) {
        return pages.conventionsTexte(
                vue.composer(id, version, PageTexte.Saisie.AUCUNE, Erreurs.AUCUNE));
    }

    @GetMapping("/conventions/{id}/texte/difference")
    JteModel comparer(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer de,
            @RequestParam(required = false) @Nullable Integer vers) {
        return pages.conventionsDifference(differences.composer(id, de, vers));
    }
}
