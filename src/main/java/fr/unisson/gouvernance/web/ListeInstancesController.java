package fr.unisson.gouvernance.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.gouvernance.Instances;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
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
    JteModel lister(
            @ModelAttribute PageListeInstances.Filtres filtres,
            @RequestParam(required = false) @Nullable String apres) {
        var organisation = SessionCourante.exigee().organisation();
        var tranche =
                instances.page(
                        filtres.criteres(), organisation, Saisies.numero(apres).orElse(null));
        return pages.gouvernanceListe(
                new PageListeInstances(
                        filtres,
                        tranche.elements().stream().map(PageListeInstances::ligne).toList(),
                        tranche.suite() == null
                                ? null
                                : TetesInstance.LISTE + filtres.requete(tranche.suite()),
                        apres == null ? null : TetesInstance.LISTE + filtres.requete(null),
                        organisation != null && instances.peutCreer(organisation)));
    }
}
