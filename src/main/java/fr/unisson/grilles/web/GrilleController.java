package fr.unisson.grilles.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.grilles.GrilleId;
import fr.unisson.socle.web.Acces;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// A version of a grid, to read and to print.
@Controller
@Acces
class GrilleController {

    private final CompositionGrille composition;
    private final Templates pages;

    GrilleController(CompositionGrille composition, Templates pages) {
        this.composition = composition;
        this.pages = pages;
    }

    @GetMapping(Lieux.ADRESSE + "/{id:\\d+}")
    JteModel lire(
            @PathVariable GrilleId id,
            @RequestParam(required = false) @Nullable String lecture,
            @RequestParam(required = false) @Nullable String secteur,
            @RequestParam(required = false) @Nullable String structure,
            @RequestParam(required = false) @Nullable List<String> publics) {
        return pages.grillesGrille(
                composition.page(
                        id,
                        SessionCourante.exigee().organisation(),
                        "facile".equals(lecture),
                        Portees.lue(secteur, structure, publics)));
    }
}
