package fr.unisson.actions.web;

import static fr.unisson.actions.web.ChampsDAction.CHAMPS;

import fr.unisson.acces.Membres;
import fr.unisson.acces.SessionCourante;
import fr.unisson.actions.ActionId;
import fr.unisson.actions.ActionVue;
import fr.unisson.actions.Actions;
import fr.unisson.actions.domaine.RoleAction;
import fr.unisson.actions.web.PageAction.EtapeForm;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.OrganisationId;
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

/// Proposes, shows and rewrites an action.
@Controller
@Acces
class ActionController {

    static final Fil FIL = Fil.de("Plan d’actions", PlanController.ADRESSE);

    private static final int ETABLISSEMENTS_AU_PLUS = 100;

    private final Actions actions;
    private final Membres membres;
    private final CompositionAction composition;
    private final Annuaire annuaire;
    private final Templates pages;

    ActionController(
            Actions actions,
            Membres membres,
            CompositionAction composition,
            Annuaire annuaire,
            Templates pages) {
        this.actions = actions;
        this.membres = membres;
        this.composition = composition;
        this.annuaire = annuaire;
        this.pages = pages;
    }

    @GetMapping("/actions/nouvelle")
    JteModel nouvelle() {
        return nouvelle(proposable(), ActionForm.neuve(), Erreurs.AUCUNE);
    }

    @PostMapping("/actions")
    Object proposer(@ModelAttribute ActionForm form) {
        var organisation = proposable();
        var erreurs = form.erreurs();
        if (!erreurs.vide()) return Refus.page(nouvelle(organisation, form, erreurs));
        return switch (actions.proposer(organisation, form.contenu(null), form.origines())) {
            case Resultat.Fait<ActionId>(var id) ->
                    Redirection.vers(PlanController.ADRESSE + "/" + id)
                            .avecMessage("L’action est proposée.");
            case Resultat.Refus<ActionId>(var motifs) ->
                    Refus.page(motifs, CHAMPS, e -> nouvelle(organisation, form, e));
        };
    }

    @GetMapping("/actions/{id}")
    JteModel lire(@PathVariable ActionId id) {
        return pages.actionsAction(
                composition.page(actions.lire(id), EtapeForm.VIDE, Erreurs.AUCUNE));
    }

    @GetMapping("/actions/{id}/modifier")
    JteModel modifier(@PathVariable ActionId id) {
        var action = actions.lire(id);
        return redaction(
                action,
                ActionForm.de(action),
                ComplementsForm.de(action.contenu().complements()),
                Erreurs.AUCUNE);
    }

    @PostMapping("/actions/{id}/modifier")
    Object modifier(
            @PathVariable ActionId id,
            @ModelAttribute ActionForm form,
            @ModelAttribute ComplementsForm autres) {
        var action = actions.lire(id);
        var erreurs = autres.erreurs(form.erreurs());
        if (!erreurs.vide()) return Refus.page(redaction(action, form, autres, erreurs));
        var contenu =
                form.contenu(action.contenu())
                        .avec(autres.complements(action.contenu().complements()));
        return switch (actions.modifier(id, form.versionVue(), contenu)) {
            case Resultat.Fait<ActionId> _ ->
                    Redirection.vers(PlanController.ADRESSE + "/" + id)
                            .avecMessage("L’action est enregistrée.");
            case Resultat.Refus<ActionId>(var motifs) ->
                    Refus.page(motifs, CHAMPS, e -> redaction(action, form, autres, e));
        };
    }

    private List<Choix> etablissements(OrganisationId organisation) {
        return annuaire
                .etablissements(organisation, null, ETABLISSEMENTS_AU_PLUS)
                .elements()
                .stream()
                .filter(e -> !e.ferme())
                .map(e -> new Choix(e.id().toString(), e.nom()))
                .toList();
    }

    private OrganisationId proposable() {
        var organisation = SessionCourante.organisationExigee();
        if (!actions.peutProposer(organisation)) {
            throw new Interdit("Les membres de l’organisation proposent ses actions.");
        }
        return organisation;
    }

    private JteModel nouvelle(OrganisationId organisation, ActionForm form, Erreurs erreurs) {
        return pages.actionsRedaction(
                new PageRedaction(
                        FIL,
                        "Proposer une action",
                        PlanController.ADRESSE,
                        PlanController.ADRESSE,
                        form,
                        ComplementsForm.VIDE,
                        erreurs,
                        membres.aChoisir(organisation),
                        List.of(),
                        true,
                        true,
                        false,
                        false));
    }

    private JteModel redaction(
            ActionVue action, ActionForm form, ComplementsForm autres, Erreurs erreurs) {
        var roles = actions.roles(action);
        boolean responsable = roles.contains(RoleAction.RESPONSABLE);
        if (!responsable && !roles.contains(RoleAction.PILOTE)) {
            throw new Interdit(
                    "La direction, le référent qualité et le pilote modifient une action.");
        }
        var adresse = PlanController.ADRESSE + "/" + action.id();
        return pages.actionsRedaction(
                new PageRedaction(
                        FIL.puis("Action " + action.nom(), adresse),
                        "Modifier l’action",
                        adresse + "/modifier",
                        adresse,
                        form,
                        autres,
                        erreurs,
                        membres.aChoisir(action.organisation()),
                        etablissements(action.organisation()),
                        false,
                        responsable,
                        action.contenu().echeance() != null,
                        action.avancement().calcule()));
    }
}
