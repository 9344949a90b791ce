package fr.unisson.actions.web;

import static fr.unisson.actions.web.ChampsDAction.CHAMPS;

import fr.unisson.actions.ActionId;
import fr.unisson.actions.ActionVue;
import fr.unisson.actions.Actions;
import fr.unisson.actions.Actions.Dits;
import fr.unisson.actions.Recurrences;
import fr.unisson.actions.domaine.TransitionAction;
import fr.unisson.actions.web.PageAction.EtapeForm;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.vie.Role;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Dependances.Partant;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Moves an action: its passages, its steps, its due date.
@Controller
@Acces
@RequestMapping("/actions/{id}")
class SuiviController {

    private final Actions actions;
    private final Recurrences recurrences;
    private final CompositionAction composition;
    private final IndicateursSuivis suivis;
    private final Templates pages;

    SuiviController(
            Actions actions,
            Recurrences recurrences,
            CompositionAction composition,
            IndicateursSuivis suivis,
            Templates pages) {
        this.actions = actions;
        this.recurrences = recurrences;
        this.composition = composition;
        this.suivis = suivis;
        this.pages = pages;
    }

    @GetMapping("/passage/{transition}")
    JteModel demander(@PathVariable ActionId id, @PathVariable String transition) {
        var action = actions.lire(id);
        var t = PassagesDAction.lire(transition);
        exiger(t, action);
        var saisie =
                new PageFranchirAction.Saisie(
                        action.version(), null, resultat(t, action), null, null);
        return passage(action, t, saisie, Erreurs.AUCUNE);
    }

    @PostMapping("/passage/{transition}")
    Object franchir(
            @PathVariable ActionId id,
            @PathVariable String transition,
            @ModelAttribute PageFranchirAction.Saisie saisie) {
        var t = PassagesDAction.lire(transition);
        var trop =
                Erreurs.AUCUNE
                        .raconter("motif", saisie.motif(), Champs.TEXTE)
                        .raconter("resultat", saisie.resultat(), Champs.TEXTE);
        if (!trop.vide()) return Refus.page(passage(actions.lire(id), t, saisie, trop));
        var dits = new Dits(saisie.motif(), saisie.resultat(), saisie.porteeDite());
        var resultat = actions.franchir(id, saisie.versionVue(), t, dits);
        if (resultat.estFait()) {
            return Redirection.vers(saisie.adresse(adresse(id))).avecMessage(t.fait() + ".");
        }
        return Refus.page(resultat.motifs(), CHAMPS, e -> passage(actions.lire(id), t, saisie, e));
    }

    /// What was noted, or what the indicator says now.
    private String resultat(TransitionAction t, ActionVue action) {
        return action.resultat().isEmpty() && PassagesDAction.demandeResultat(t)
                ? suivis.de(action).map(IndicateursSuivis.Suivi::enMots).orElse("")
                : action.resultat();
    }

    /// Nobody is shown a form that they may not send.
    private void exiger(TransitionAction t, ActionVue action) {
        if (t.roleParmi(actions.roles(action)).isEmpty()) {
            throw new Interdit(
                    "Ce passage revient à d’autres : "
                            + t.roles().stream()
                                    .map(Role::libelle)
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
    }

    private JteModel passage(
            ActionVue action,
            TransitionAction t,
            PageFranchirAction.Saisie saisie,
            Erreurs erreurs) {
        var adresse = adresse(action.id());
        return pages.actionsPassage(
                new PageFranchirAction(
                        fil(action),
                        t.libelle(),
                        action.contenu().titre(),
                        PassagesDAction.effet(t),
                        adresse + "/passage/" + PassagesDAction.chemin(t),
                        adresse,
                        PassagesDAction.exigences(t, action, adresse),
                        PassagesDAction.demandeResultat(t) ? composition.mesure(action) : List.of(),
                        t.motifRequis(),
                        PassagesDAction.demandeResultat(t),
                        t == TransitionAction.ABANDONNER && recurrences.finiraitAvec(action.id())
                                ? ChoixDAction.portees()
                                : List.of(),
                        new Partant("actions", "action", action.id().valeur()).par(t.passage()),
                        saisie,
                        erreurs));
    }

    @GetMapping("/report")
    JteModel report(@PathVariable ActionId id) {
        var action = actions.lire(id);
        return report(action, new PageReport.Saisie(action.version(), null, null), Erreurs.AUCUNE);
    }

    @PostMapping("/report")
    Object reporter(@PathVariable ActionId id, @ModelAttribute PageReport.Saisie saisie) {
        var vers = Saisies.date(saisie.vers()).orElse(null);
        var action = actions.lire(id);
        var erreurs = Erreurs.AUCUNE.raconter("motif", saisie.motif(), Champs.TEXTE);
        if (vers == null) erreurs = erreurs.plus("vers", "Indiquez la nouvelle échéance.");
        for (var m : actions.refusDEcheance(vers)) erreurs = erreurs.plus("vers", m.phrase());
        if (Saisies.vide(saisie.motif())) {
            erreurs = erreurs.plus("motif", "Dites pourquoi l’échéance change.");
        }
        if (!erreurs.vide() || vers == null) return Refus.page(report(action, saisie, erreurs));
        var resultat =
                actions.reporter(id, saisie.versionVue(), vers, Saisies.texte(saisie.motif()));
        if (resultat.estFait()) {
            return retour(id).avecMessage("L’échéance est maintenant le " + Dates.jour(vers) + ".");
        }
        return Refus.page(resultat.motifs(), CHAMPS, e -> report(action, saisie, e));
    }

    private JteModel report(ActionVue action, PageReport.Saisie saisie, Erreurs erreurs) {
        return pages.actionsReport(
                new PageReport(
                        fil(action),
                        action.contenu().titre(),
                        action.pour() == null ? "à fixer" : Dates.jour(action.pour()),
                        adresse(action.id()) + "/report",
                        adresse(action.id()),
                        saisie,
                        erreurs));
    }

    @PostMapping("/etapes")
    Object ajouter(@PathVariable ActionId id, @ModelAttribute EtapeForm form) {
        var erreurs = Erreurs.AUCUNE.raconter("libelle", form.libelle(), Champs.LIGNE);
        if (Saisies.vide(form.libelle())) {
            erreurs = erreurs.plus("libelle", "Écrivez ce qui est à faire.");
        }
        if (Saisies.dateFausse(form.pour())) {
            erreurs = erreurs.plus("pour", "Cette date n’existe pas.");
        }
        if (!erreurs.vide()) return Refus.page(action(id, form, erreurs));
        return repondre(
                id,
                form,
                actions.ajouterEtape(
                        id, Saisies.texte(form.libelle()), Saisies.date(form.pour()).orElse(null)));
    }

    /// @param geste `cocher`, `decocher` or `retirer`
    @PostMapping("/etapes/{etape}")
    Object changer(
            @PathVariable ActionId id,
            @PathVariable long etape,
            @RequestParam int version,
            @RequestParam String geste) {
        return repondre(
                id,
                EtapeForm.VIDE,
                geste.equals("retirer")
                        ? actions.retirerEtape(id, etape, version)
                        : actions.cocherEtape(id, etape, version, geste.equals("cocher")));
    }

    private Object repondre(ActionId id, EtapeForm form, Resultat<Long> resultat) {
        if (resultat.estFait()) return Redirection.vers(adresse(id) + "#etapes");
        return Refus.page(resultat.motifs(), CHAMPS, e -> action(id, form, e));
    }

    private JteModel action(ActionId id, EtapeForm form, Erreurs erreurs) {
        return pages.actionsAction(composition.page(actions.lire(id), form, erreurs));
    }

    private static Fil fil(ActionVue action) {
        return ActionController.FIL.puis("Action " + action.nom(), adresse(action.id()));
    }

    private static Redirection retour(ActionId id) {
        return Redirection.vers(adresse(id));
    }

    private static String adresse(ActionId id) {
        return PlanController.ADRESSE + "/" + id;
    }
}
