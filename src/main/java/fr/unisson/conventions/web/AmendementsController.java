package fr.unisson.conventions.web;

import fr.unisson.conventions.Amendements;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.domaine.TransitionAmendement;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import gg.jte.models.runtime.JteModel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Amendments of an article: proposed in words, then accepted, refused, withdrawn or kept as a
/// divergence.
@Controller
@Acces
@RequestMapping("/conventions/{id}/articles/{numero}/amendements")
class AmendementsController {

    private final Amendements amendements;
    private final CompositionRevisions vue;
    private final Templates pages;

    AmendementsController(Amendements amendements, CompositionRevisions vue, Templates pages) {
        this.amendements = amendements;
        this.vue = vue;
        this.pages = pages;
    }

    @GetMapping
    JteModel lister(@PathVariable long id, @PathVariable String numero) {
        return pages.conventionsVoletsAmendements(vue.amendements(id, numero));
    }

    @GetMapping("/nouveau")
    JteModel nouveau(@PathVariable long id, @PathVariable String numero) {
        return pages.conventionsVoletsAmendement(
                vue.nouvel(id, numero, null, null, null, false, Erreurs.AUCUNE));
    }

    @PostMapping
    Object proposer(
            @PathVariable long id,
            @PathVariable String numero,
            @RequestParam int base,
            @RequestParam(defaultValue = "proposer") String action,
            @RequestParam(defaultValue = "") String texte,
            @RequestParam(required = false) @Nullable String expose) {
        if (action.equals("apercu"))
            return pages.conventionsVoletsAmendement(
                    vue.nouvel(id, numero, base, texte, expose, true, Erreurs.AUCUNE));
        var resultat =
                amendements.proposer(
                        new ConventionId(id), numero, base, texte, SeanceForm.texte(expose));
        if (resultat.estFait())
            return Redirection.vers(adresse(id, numero)).avecMessage("L’amendement est proposé.");
        return Refus.page(
                resultat.motifs(),
                pages.conventionsVoletsAmendement(
                        vue.nouvel(
                                id,
                                numero,
                                base,
                                texte,
                                expose,
                                false,
                                Refus.surLeChamp("texte", resultat.motifs()))));
    }

    @GetMapping("/{amendement}/passage/{transition}")
    JteModel demander(
            @PathVariable long id,
            @PathVariable String numero,
            @PathVariable long amendement,
            @PathVariable String transition) {
        return pages.conventionsVoletsFranchissement(
                vue.passage(
                        id,
                        numero,
                        amendement,
                        lire(transition),
                        FranchissementForm.NEUF,
                        Erreurs.AUCUNE));
    }

    @PostMapping("/{amendement}/passage/{transition}")
    Object franchir(
            @PathVariable long id,
            @PathVariable String numero,
            @PathVariable long amendement,
            @PathVariable String transition,
            @ModelAttribute FranchissementForm form) {
        var t = lire(transition);
        var resultat =
                amendements.franchir(
                        new ConventionId(id),
                        numero,
                        amendement,
                        form.versionVue(),
                        t,
                        form.motif());
        if (resultat.estFait())
            return Redirection.vers(adresse(id, numero) + "#amendement-" + amendement)
                    .avecMessage("C’est fait : l’amendement a sa réponse.");
        return Refus.page(
                resultat.motifs(),
                pages.conventionsVoletsFranchissement(
                        vue.passage(
                                id,
                                numero,
                                amendement,
                                t,
                                form,
                                PassagesOfferts.erreurs(resultat.motifs()))));
    }

    private static TransitionAmendement lire(String chemin) {
        return Arrays.stream(TransitionAmendement.values())
                .filter(t -> PassagesOfferts.chemin(t).equals(chemin))
                .findFirst()
                .orElseThrow(() -> new Introuvable("passage " + chemin));
    }

    private static String adresse(long id, String numero) {
        return "/conventions/" + id + "/articles/" + numero + "/amendements";
    }
}
