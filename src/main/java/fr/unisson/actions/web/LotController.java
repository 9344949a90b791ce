package fr.unisson.actions.web;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.Membres;
import fr.unisson.acces.SessionCourante;
import fr.unisson.actions.ActionId;
import fr.unisson.actions.ActionVue;
import fr.unisson.actions.Actions;
import fr.unisson.actions.Lots;
import fr.unisson.actions.Lots.Choisie;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Changes the pilot or the date of several actions: choose, confirm with a reason, read what was
/// refused.
@Controller
@Acces
class LotController {

    private static final String ADRESSE = PlanController.ADRESSE + "/lot";
    private static final int AU_PLUS = 100;

    private final Actions actions;
    private final Lots lots;
    private final Membres membres;
    private final Templates pages;

    LotController(Actions actions, Lots lots, Membres membres, Templates pages) {
        this.actions = actions;
        this.lots = lots;
        this.membres = membres;
        this.pages = pages;
    }

    @GetMapping(ADRESSE)
    Object demander(@RequestParam(name = "action", defaultValue = "") List<String> choisies) {
        var lues = lire(choisies);
        if (lues.isEmpty()) {
            return Redirection.vers(PlanController.ADRESSE)
                    .avecMessage("Cochez d’abord les actions à changer.");
        }
        return page(lues, PageLot.Saisie.VIDE, Erreurs.AUCUNE);
    }

    /// @param brut also holds `version-` followed by the number of each action
    @PostMapping(ADRESSE)
    Object changer(
            @RequestParam(name = "action", defaultValue = "") List<String> choisies,
            @RequestParam MultiValueMap<String, String> brut,
            @ModelAttribute PageLot.Saisie saisie) {
        var erreurs = erreurs(saisie);
        if (!erreurs.vide()) return Refus.page(page(lire(choisies), saisie, erreurs));
        var demandees =
                choisies.stream()
                        .filter(c -> c.matches("\\d{1,18}"))
                        .limit(AU_PLUS)
                        .map(c ->
                                new Choisie(ActionId.of(c), version(brut.getFirst("version-" + c))))
                        .toList();
        var motif = Saisies.texte(saisie.motif());
        var issues =
                "pilote".equals(saisie.geste())
                        ? lots.confier(
                                demandees, CompteId.of(Saisies.texte(saisie.pilote())), motif)
                        : lots.dater(
                                demandees, Saisies.date(saisie.echeance()).orElseThrow(), motif);
        return pages.actionsIssues(
                new PageLot.PageIssues(
                        ActionController.FIL,
                        issues.stream().filter(i -> i.refus() == null).toList(),
                        issues.stream().filter(i -> i.refus() != null).toList()));
    }

    private Erreurs erreurs(PageLot.Saisie s) {
        var e = Erreurs.AUCUNE.raconter("motif", s.motif(), Champs.TEXTE);
        if (Saisies.vide(s.motif())) {
            e =
                    e.plus(
                            "motif",
                            "Dites pourquoi : la raison reste dans l’histoire de chaque action.");
        }
        if ("pilote".equals(s.geste())) {
            if (!Saisies.texte(s.pilote()).matches("\\d{1,18}")) {
                e = e.plus("pilote", "Choisissez le nouveau pilote.");
            }
        } else if (Saisies.date(s.echeance()).isEmpty()) {
            e = e.plus("echeance", "Indiquez la nouvelle échéance.");
        } else {
            for (var m : actions.refusDEcheance(Saisies.date(s.echeance()).orElseThrow())) {
                e = e.plus("echeance", m.phrase());
            }
        }
        return e;
    }

    private List<ActionVue> lire(List<String> choisies) {
        return choisies.stream()
                .filter(c -> c.matches("\\d{1,18}"))
                .distinct()
                .limit(AU_PLUS)
                .map(c -> lire(ActionId.of(c)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<ActionVue> lire(ActionId id) {
        try {
            return Optional.of(actions.lire(id));
        } catch (Introuvable _) {
            return Optional.empty();
        }
    }

    private JteModel page(List<ActionVue> lues, PageLot.Saisie saisie, Erreurs erreurs) {
        return pages.actionsLot(
                new PageLot(
                        ActionController.FIL,
                        lues.stream().map(LotController::choisie).toList(),
                        membres.aChoisir(SessionCourante.organisationExigee()),
                        saisie,
                        erreurs));
    }

    private static PageLot.Choisie choisie(ActionVue a) {
        var pilote = a.contenu().pilote();
        return new PageLot.Choisie(
                a.id().toString(),
                a.version(),
                a.nom(),
                a.contenu().titre(),
                (pilote == null ? "sans pilote" : Objects.requireNonNull(a.noms().get(pilote)))
                        + " · "
                        + (a.pour() == null ? "sans échéance" : "pour le " + Dates.jour(a.pour()))
                        + " · "
                        + a.etat().libelle());
    }

    private static int version(@org.jspecify.annotations.Nullable String saisie) {
        return Saisies.entier(saisie).orElse(0);
    }
}
