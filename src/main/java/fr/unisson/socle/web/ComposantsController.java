package fr.unisson.socle.web;

import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Samples of every component, to look at and to test. Nothing is kept.
@Controller
@Profile({"demo", "dev"})
@Acces(Acces.Qui.PUBLIC)
class ComposantsController {

    private final Templates pages;

    ComposantsController(Templates pages) {
        this.pages = pages;
    }

    @GetMapping("/composants")
    JteModel exemples(@RequestParam(defaultValue = "false") boolean vide) {
        return page(Erreurs.AUCUNE, PageComposants.ARTICLE, false, vide, null);
    }

    @PostMapping("/composants")
    Object essayer(
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String article,
            @RequestParam(required = false) @Nullable String position) {
        if (action.equals("apercu")) {
            return page(Erreurs.AUCUNE, article, true, false, position);
        }
        var erreurs =
                Erreurs.de("titre", "Donnez un titre à la convention")
                        .plus("effet", "La date d’effet doit venir après la signature")
                        .plus("position", "Choisissez une position");
        return ResponseEntity.status(422).body(page(erreurs, article, false, false, position));
    }

    @PostMapping("/composants/brouillon")
    ResponseEntity<Void> brouillon() {
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/composants/confirmation")
    JteModel confirmation() {
        return pages.exemplesConfirmation();
    }

    private JteModel page(
            Erreurs erreurs,
            String article,
            boolean apercu,
            boolean vide,
            @Nullable String position) {
        return pages.exemplesComposants(
                new PageComposants(erreurs, article, apercu, vide, position));
    }
}
