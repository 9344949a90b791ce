package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.Instances;
import fr.unisson.gouvernance.domaine.GesteInstance;
import fr.unisson.socle.web.Acces;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import unisson.pages.Templates;

/// The overview of a body.
@Controller
@Acces
class FicheInstanceController {

    private final Instances instances;
    private final CompositionFicheInstance composition;
    private final Templates pages;

    FicheInstanceController(
            Instances instances, CompositionFicheInstance composition, Templates pages) {
        this.instances = instances;
        this.composition = composition;
        this.pages = pages;
    }

    @GetMapping(TetesInstance.LISTE + "/{id}")
    JteModel lire(@PathVariable InstanceId id) {
        return pages.gouvernanceFiche(composition.page(instances.exiger(id, GesteInstance.LIRE)));
    }
}
