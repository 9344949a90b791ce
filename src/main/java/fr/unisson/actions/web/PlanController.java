package fr.unisson.actions.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.actions.Actions;
import fr.unisson.actions.domaine.RoleAction;
import fr.unisson.actions.web.CompositionTete.Vue;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Acces;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import unisson.pages.Templates;

/// The plan of the organisation chosen, filtered as the address says.
@Controller
@Acces
class PlanController {

    static final String ADRESSE = "/actions";

    private static final int PAR_PAGE = 30;

    private final Actions actions;
    private final CompositionTete tetes;
    private final Clock horloge;
    private final Templates pages;

    PlanController(Actions actions, CompositionTete tetes, Clock horloge, Templates pages) {
        this.actions = actions;
        this.tetes = tetes;
        this.horloge = horloge;
        this.pages = pages;
    }

    @GetMapping(ADRESSE)
    JteModel lister(@ModelAttribute FiltresForm filtres) {
        var organisation = SessionCourante.organisationExigee();
        var tranche = actions.lister(organisation, filtres.criteres(), filtres.apres(), PAR_PAGE);
        var jour = Dates.jourDe(horloge.instant());
        return pages.actionsPlan(
                new PagePlan(
                        tetes.tete(Vue.LISTE, organisation, filtres),
                        tranche.elements().stream()
                                .map(l ->
                                        new PagePlan.Rangee(
                                                l.id().toString(), LignesLues.ligne(l, jour)))
                                .toList(),
                        tranche.suite() == null ? null : ADRESSE + filtres.requete(tranche.suite()),
                        filtres.apres() == null ? null : ADRESSE + filtres.requete(null),
                        actions.roles(organisation).contains(RoleAction.RESPONSABLE)));
    }
}
