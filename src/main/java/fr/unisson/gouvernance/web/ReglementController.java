package fr.unisson.gouvernance.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.gouvernance.CriteresInstances;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.InstanceVue;
import fr.unisson.gouvernance.Instances;
import fr.unisson.gouvernance.domaine.GesteInstance;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import unisson.pages.Templates;

/// Creates a body and changes its rules.
@Controller
@Acces
class ReglementController {

    private final Instances instances;
    private final Templates pages;

    ReglementController(Instances instances, Templates pages) {
        this.instances = instances;
        this.pages = pages;
    }

    @GetMapping("/instances/nouvelle")
    JteModel nouvelle() {
        return nouvelle(organisation(), ReglementForm.neuve(), Erreurs.AUCUNE);
    }

    @PostMapping("/instances")
    Object creer(@ModelAttribute ReglementForm form) {
        var organisation = organisation();
        var erreurs = form.toutes();
        if (!erreurs.vide()) return Refus.page(nouvelle(organisation, form, erreurs));
        return switch (instances.creer(
                form.valeurs(organisation), form.reglement(), form.parentChoisi(), List.of())) {
            case Resultat.Fait<InstanceId>(var id) ->
                    Redirection.vers("/instances/" + id + "/membres")
                            .avecMessage("L’instance est créée. Dites maintenant qui y siège.");
            case Resultat.Refus<InstanceId>(var motifs) ->
                    Refus.page(motifs, ReglementForm.CHAMPS, e -> nouvelle(organisation, form, e));
        };
    }

    @GetMapping("/instances/{id}/reglement")
    JteModel modifier(@PathVariable InstanceId id) {
        var instance = instances.exiger(id, GesteInstance.REGLER);
        return page(instance, ReglementForm.de(instance), Erreurs.AUCUNE);
    }

    @PostMapping("/instances/{id}/reglement")
    Object modifier(@PathVariable InstanceId id, @ModelAttribute ReglementForm form) {
        var instance = instances.exiger(id, GesteInstance.REGLER);
        var erreurs = form.toutes();
        if (!erreurs.vide()) return Refus.page(page(instance, form, erreurs));
        return switch (instances.regler(form.surInstance(instance), form.parentChoisi())) {
            case Resultat.Fait<InstanceId> _ ->
                    Redirection.vers(TetesInstance.adresse(instance))
                            .avecMessage("L’instance est enregistrée.");
            case Resultat.Refus<InstanceId>(var motifs) ->
                    Refus.page(motifs, ReglementForm.CHAMPS, e -> page(instance, form, e));
        };
    }

    private OrganisationId organisation() {
        var organisation = SessionCourante.organisationExigee();
        if (!instances.peutCreer(organisation)) {
            throw new Interdit(
                    "Une instance se crée par : " + GesteInstance.REGLER.revientA() + ".");
        }
        return organisation;
    }

    private JteModel nouvelle(OrganisationId organisation, ReglementForm form, Erreurs erreurs) {
        return pages.gouvernanceReglement(
                new PageReglement(
                        Fil.de("Instances", TetesInstance.LISTE),
                        "Créer une instance",
                        TetesInstance.LISTE,
                        TetesInstance.LISTE,
                        form,
                        erreurs,
                        parents(organisation, ""),
                        true));
    }

    private JteModel page(InstanceVue i, ReglementForm form, Erreurs erreurs) {
        var adresse = TetesInstance.adresse(i);
        return pages.gouvernanceReglement(
                new PageReglement(
                        Fil.de("Instances", TetesInstance.LISTE).puis(i.nom(), adresse),
                        "Modifier l’instance",
                        adresse + "/reglement",
                        adresse,
                        form,
                        erreurs,
                        parents(i.organisation(), i.id().toString()),
                        false));
    }

    private List<Choix> parents(OrganisationId organisation, String sauf) {
        return instances.lister(CriteresInstances.ACTIVES, organisation).stream()
                .map(i -> new Choix(i.id().toString(), i.nom()))
                .filter(c -> !c.valeur().equals(sauf))
                .toList();
    }
}
