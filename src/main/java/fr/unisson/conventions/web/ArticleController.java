package fr.unisson.conventions.web;

import fr.unisson.conventions.web.PageArticle.Saisie;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// One article, read: its text, its versions, what is said of it.
@Controller
@Acces
@RequestMapping("/conventions/{id}/articles/{numero}")
class ArticleController {

    private final CompositionArticle vue;
    private final CompositionRevisions revisions;
    private final Templates pages;

    ArticleController(CompositionArticle vue, CompositionRevisions revisions, Templates pages) {
        this.vue = vue;
        this.revisions = revisions;
        this.pages = pages;
    }

    @GetMapping
    JteModel lire(@PathVariable long id, @PathVariable String numero) {
        return pages.conventionsVoletsArticle(
                vue.composer(id, numero, Saisie.AUCUNE, Erreurs.AUCUNE));
    }

    @GetMapping("/versions")
    JteModel versions(
            @PathVariable long id,
            @PathVariable String numero,
            @RequestParam(required = false) @Nullable Integer de,
            @RequestParam(required = false) @Nullable Integer vers) {
        return pages.conventionsVoletsVersions(revisions.versions(id, numero, de, vers));
    }
}
