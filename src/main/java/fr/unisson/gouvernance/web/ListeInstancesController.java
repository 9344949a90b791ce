package fr.unisson.gouvernance.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.gouvernance.Instances;
import fr.unisson.socle.web.Acces;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import unisson.pages.Templates;

/// The bodies of the organisation, and those where the reader sits, even from elsewhere.
@Controller
@Acces
class ListeInstancesController {

    private final Instances instances;
    private final Templates pages;

    ListeInstancesController(Instances instances, Templates pages) {
        this.instances = instances;
        this.pages = pages;
    }

    @GetMapping(TetesInstance.LISTE)
    JteModel lister(@ModelAttribute PageListeInstances.Filtres filtres) {
        var organisation = SessionCourante.exigee().organisation();
        return pages.gouvernanceListe(
                new PageListeInstances(
                        filtres,
                        instances.lister(filtres.criteres(), organisation).stream()
                                .map(PageListeInstances::ligne)
                                .toList(),
                        organisation != null && instances.peutCreer(organisation)));
    }
}
