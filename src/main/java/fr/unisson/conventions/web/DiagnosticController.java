package fr.unisson.conventions.web;

import fr.unisson.socle.web.Acces;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import unisson.pages.Templates;

/// The diagnostics of a convention and the findings its parties share.
@Controller
@Acces
class DiagnosticController {

    private final CompositionDiagnostic vue;
    private final Templates pages;

    DiagnosticController(CompositionDiagnostic vue, Templates pages) {
        this.vue = vue;
        this.pages = pages;
    }

    @GetMapping("/conventions/{id}/diagnostic")
    JteModel lire(@PathVariable long id) {
        return pages.conventionsDiagnostic(vue.composer(id, CompositionDiagnostic.Saisie.AUCUNE));
    }
}
