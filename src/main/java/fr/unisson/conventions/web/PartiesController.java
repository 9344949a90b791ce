package fr.unisson.conventions.web;

import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import unisson.pages.Templates;

/// Who takes part in a convention.
@Controller
@Acces
class PartiesController {

    private final CompositionParties vue;
    private final Templates pages;

    PartiesController(CompositionParties vue, Templates pages) {
        this.vue = vue;
        this.pages = pages;
    }

    @GetMapping("/conventions/{id}/parties")
    JteModel lister(@PathVariable long id) {
        return page(id, null, List.of(), false, Erreurs.AUCUNE);
    }

    private JteModel page(
            long id,
            @Nullable String q,
            List<PageCreation.OrganisationChoisie> trouvees,
            boolean cherche,
            Erreurs erreurs) {
        return pages.conventionsParties(vue.composer(id, q, trouvees, cherche, erreurs));
    }
}
