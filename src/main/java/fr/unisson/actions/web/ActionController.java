package fr.unisson.actions.web;

import static fr.unisson.actions.web.ChampsDAction.CHAMPS;

import fr.unisson.acces.SessionCourante;
import fr.unisson.actions.ActionId;
import fr.unisson.actions.ActionVue;
import fr.unisson.actions.Actions;
import fr.unisson.actions.Constats;
import fr.unisson.actions.domaine.RoleAction;
import fr.unisson.actions.web.CompositionRedaction.Saisie;
import fr.unisson.actions.web.PageAction.EtapeForm;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Proposes, shows and rewrites an action.
@Controller
@Acces
class ActionController {

    static final Fil FIL = Fil.de("Plan d’actions", PlanController.ADRESSE);

    private final Actions actions;
    private final Constats constats;
    private final CompositionAction composition;
    private final CompositionRedaction redaction;
    private final Templates pages;

    ActionController(
            Actions actions,
            Constats constats,
            CompositionAction composition,
            CompositionRedaction redaction,
            Templates pages) {
        this.actions = actions;
        this.constats = constats;
        this.composition = composition;
        this.redaction = redaction;
        this.pages = pages;
    }

    /// @param origine the finding that it answers: `avis:12`
    @GetMapping("/actions/nouvelle")
    JteModel nouvelle(@RequestParam(required = false) @Nullable String origine) {
        var organisation = proposable();
        var constat = constat(origine);
        return nouvelle(
                organisation,
                ActionForm.neuve(constat == null ? null : constat.constat()),
                OrigineForm.de(origine),
                constat,
                Erreurs.AUCUNE);
    }

    @PostMapping("/actions")
    Object proposer(@ModelAttribute ActionForm form, @ModelAttribute OrigineForm provenance) {
        var organisation = proposable();
        var constat = constat(provenance.constat());
        boolean faite = provenance.dejaFaite() && inscriptible(organisation);
        var erreurs =
                provenance.erreurs(
                        form.erreurs(
                                faite ? List.of() : actions.refusDEcheance(form.echeanceLue())));
        if (constat != null && constat.constat().obligatoire() && !faite)
            erreurs = form.obligatoires(erreurs, true);
        if (!erreurs.vide()) {
            return Refus.page(nouvelle(organisation, form, provenance, constat, erreurs));
        }
        var contenu = form.contenu(null, Map.of());
        var origines = provenance.origines(constat);
        var resultat =
                faite
                        ? actions.inscrireFaite(organisation, contenu, origines)
                        : actions.proposer(organisation, contenu, origines);
        return switch (resultat) {
            case Resultat.Fait<ActionId>(var id) ->
                    Redirection.vers(PlanController.ADRESSE + "/" + id)
                            .avecMessage(
                                    faite
                                            ? "L’action est inscrite comme réalisée."
                                            : "L’action est proposée.");
            case Resultat.Refus<ActionId>(var motifs) ->
                    Refus.page(
                            motifs,
                            CHAMPS,
                            e -> nouvelle(organisation, form, provenance, constat, e));
        };
    }

    /// What one may not read is no finding to answer.
    private Constats.@Nullable Nomme constat(@Nullable String reference) {
        return reference == null || reference.isBlank()
                ? null
                : constats.lire(reference)
                        .orElseThrow(() -> new Introuvable("constat " + reference));
    }

    private JteModel nouvelle(
            OrganisationId organisation,
            ActionForm form,
            OrigineForm provenance,
            Constats.@Nullable Nomme constat,
            Erreurs erreurs) {
        return pages.actionsRedaction(
                redaction.nouvelle(
                        organisation,
                        form,
                        provenance,
                        constat,
                        inscriptible(organisation),
                        erreurs));
    }

    /// Those who validate the plan may enter what is done already; the others propose.
    private boolean inscriptible(OrganisationId organisation) {
        return actions.roles(organisation).contains(RoleAction.RESPONSABLE);
    }

    @GetMapping("/actions/{id}")
    JteModel lire(@PathVariable ActionId id) {
        return pages.actionsAction(
                composition.page(actions.lire(id), EtapeForm.VIDE, Erreurs.AUCUNE));
    }

    @GetMapping("/actions/{id}/modifier")
    JteModel modifier(@PathVariable ActionId id) {
        var action = actions.lire(id);
        var saisie =
                new Saisie(
                        ActionForm.de(action),
                        ComplementsForm.de(action.contenu().complements()),
                        RaisonsForm.VIDE);
        return redaction(action, saisie, Erreurs.AUCUNE);
    }

    @PostMapping("/actions/{id}/modifier")
    Object modifier(
            @PathVariable ActionId id,
            @ModelAttribute ActionForm form,
            @ModelAttribute ComplementsForm autres,
            @ModelAttribute RaisonsForm raisons) {
        var action = actions.lire(id);
        var saisie = new Saisie(form, autres, raisons);
        var erreurs = raisons.erreurs(autres.erreurs(form.erreurs()));
        if (action.obligatoire() && !action.etat().travailFait())
            erreurs = form.obligatoires(erreurs, false);
        var contenu =
                form.contenu(action.contenu(), redaction.indicateurs(action))
                        .avec(autres.complements(action.contenu().complements()));
        if (!erreurs.vide()) {
            var motifs = actions.examiner(id, contenu, raisons.raisons());
            return Refus.page(
                    redaction(action, saisie, erreurs.avec(Refus.erreurs(motifs, CHAMPS))));
        }
        return switch (actions.modifier(id, form.versionVue(), contenu, raisons.raisons())) {
            case Resultat.Fait<ActionId> _ ->
                    Redirection.vers(PlanController.ADRESSE + "/" + id)
                            .avecMessage("L’action est enregistrée.");
            case Resultat.Refus<ActionId>(var motifs) ->
                    Refus.page(motifs, CHAMPS, e -> redaction(action, saisie, e));
        };
    }

    private OrganisationId proposable() {
        var organisation = SessionCourante.organisationExigee();
        if (!actions.peutProposer(organisation)) {
            throw new Interdit("Les membres de l’organisation proposent ses actions.");
        }
        return organisation;
    }

    private JteModel redaction(ActionVue action, Saisie saisie, Erreurs erreurs) {
        var roles = actions.roles(action);
        boolean responsable = roles.contains(RoleAction.RESPONSABLE);
        if (!responsable && !roles.contains(RoleAction.PILOTE)) {
            throw new Interdit(
                    "La direction, le référent qualité et le pilote modifient une action.");
        }
        return pages.actionsRedaction(redaction.redaction(action, saisie, responsable, erreurs));
    }
}
