package fr.unisson.conventions.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Travaux;
import fr.unisson.conventions.domaine.TransitionVolet;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import gg.jte.models.runtime.JteModel;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import unisson.pages.Templates;

/// The passages of a volet, each on its own page: what it does, what is missing, what it asks.
@Controller
@Acces
@RequestMapping("/conventions/{id}/volets/{numero}/passage/{transition}")
class PassagesDuVoletController {

    private final Travaux travaux;
    private final CompositionVolet vue;
    private final Templates pages;

    PassagesDuVoletController(Travaux travaux, CompositionVolet vue, Templates pages) {
        this.travaux = travaux;
        this.vue = vue;
        this.pages = pages;
    }

    @GetMapping
    JteModel demander(
            @PathVariable long id, @PathVariable int numero, @PathVariable String transition) {
        return pages.conventionsVoletsFranchissement(
                vue.passage(id, numero, lire(transition), FranchissementForm.NEUF, Erreurs.AUCUNE));
    }

    @PostMapping
    Object franchir(
            @PathVariable long id,
            @PathVariable int numero,
            @PathVariable String transition,
            @ModelAttribute FranchissementForm form) {
        var t = lire(transition);
        var resultat =
                travaux.franchir(
                        new ConventionId(id),
                        numero,
                        form.versionVue(),
                        t,
                        new Travaux.Dits(
                                form.motif(),
                                form.reprise(),
                                form.effetSurClauses(),
                                form.decision()));
        if (resultat.estFait())
            return Redirection.vers(Face.VOLETS.adresse(id) + "/" + numero)
                    .avecMessage("C’est fait. L’historique en garde la trace.");
        return Refus.page(
                resultat.motifs(),
                pages.conventionsVoletsFranchissement(
                        vue.passage(
                                id, numero, t, form, PassagesOfferts.erreurs(resultat.motifs()))));
    }

    private static TransitionVolet lire(String chemin) {
        return Arrays.stream(TransitionVolet.values())
                .filter(t -> PassagesOfferts.chemin(t).equals(chemin))
                .findFirst()
                .orElseThrow(() -> new Introuvable("passage " + chemin));
    }
}
