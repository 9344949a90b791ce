package fr.unisson.conventions.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Registre;
import fr.unisson.conventions.domaine.Position;
import fr.unisson.conventions.domaine.TransitionDivergence;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Resultat;
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

/// Points of agreement and divergences: noted, discussed, ended, never deleted.
@Controller
@Acces
@RequestMapping("/conventions/{id}/points")
class PointsController {

    private final Registre registre;
    private final CompositionPoint vue;
    private final Templates pages;

    PointsController(Registre registre, CompositionPoint vue, Templates pages) {
        this.registre = registre;
        this.vue = vue;
        this.pages = pages;
    }

    @GetMapping("/nouveau")
    JteModel nouveau(@PathVariable long id, @ModelAttribute PointForm form) {
        return pages.conventionsVoletsNouveauPoint(vue.nouveau(id, form, Erreurs.AUCUNE));
    }

    @PostMapping
    Object noter(@PathVariable long id, @ModelAttribute PointForm form) {
        var erreurs = form.erreurs();
        if (!erreurs.vide()) return Refus.page(saisie(id, form, erreurs));
        var resultat = registre.noter(new ConventionId(id), form.versCommande());
        if (resultat instanceof Resultat.Fait<Long>(var point))
            return Redirection.vers(adresse(id, point))
                    .avecMessage(
                            form.divergence()
                                    ? "La divergence est notée. Chacun peut écrire sa position."
                                    : "Le point d’accord est noté.");
        return Refus.page(
                resultat.motifs(), saisie(id, form, Refus.surLeChamp("enonce", resultat.motifs())));
    }

    @GetMapping("/{point}")
    JteModel lire(@PathVariable long id, @PathVariable long point) {
        return page(id, point, null, null, Erreurs.AUCUNE);
    }

    @PostMapping("/{point}/position")
    Object prendrePosition(
            @PathVariable long id,
            @PathVariable long point,
            @RequestParam(required = false) @Nullable Position position,
            @RequestParam(required = false) @Nullable String motif) {
        if (position == null)
            return Refus.page(
                    page(
                            id,
                            point,
                            null,
                            motif,
                            Erreurs.de("position", "Choisissez une position.")));
        var resultat = registre.prendrePosition(new ConventionId(id), point, position, motif);
        if (resultat.estFait())
            return Redirection.vers(adresse(id, point)).avecMessage("La position est enregistrée.");
        var champ = position.verifier(motif).isPresent() ? "motif" : "position";
        return Refus.page(
                resultat.motifs(),
                page(
                        id,
                        point,
                        position.name(),
                        motif,
                        Refus.surLeChamp(champ, resultat.motifs())));
    }

    @GetMapping("/{point}/passage/{transition}")
    JteModel demander(
            @PathVariable long id, @PathVariable long point, @PathVariable String transition) {
        return pages.conventionsVoletsFranchissement(
                vue.passage(
                        id,
                        point,
                        transition(transition),
                        FranchissementForm.NEUF,
                        Erreurs.AUCUNE));
    }

    @PostMapping("/{point}/passage/{transition}")
    Object franchir(
            @PathVariable long id,
            @PathVariable long point,
            @PathVariable String transition,
            @ModelAttribute FranchissementForm form) {
        var t = transition(transition);
        var resultat =
                registre.franchir(
                        new ConventionId(id),
                        point,
                        form.versionVue(),
                        t,
                        new Registre.Issue(
                                form.motif(),
                                form.redactionChoisie(),
                                form.reserve(),
                                form.report(),
                                form.decision()));
        if (resultat.estFait())
            return Redirection.vers(adresse(id, point))
                    .avecMessage("C’est fait. L’historique en garde la trace.");
        return Refus.page(
                resultat.motifs(),
                pages.conventionsVoletsFranchissement(
                        vue.passage(
                                id, point, t, form, PassagesOfferts.erreurs(resultat.motifs()))));
    }

    private JteModel page(
            long id,
            long point,
            @Nullable String position,
            @Nullable String motif,
            Erreurs erreurs) {
        return pages.conventionsVoletsPoint(vue.composer(id, point, position, motif, erreurs));
    }

    private JteModel saisie(long id, PointForm form, Erreurs erreurs) {
        return pages.conventionsVoletsNouveauPoint(vue.nouveau(id, form, erreurs));
    }

    private static String adresse(long id, long point) {
        return "/conventions/" + id + "/points/" + point;
    }

    private static TransitionDivergence transition(String chemin) {
        return Arrays.stream(TransitionDivergence.values())
                .filter(t -> PassagesOfferts.chemin(t).equals(chemin))
                .findFirst()
                .orElseThrow(() -> new Introuvable("passage " + chemin));
    }
}
