package fr.unisson.conventions.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Travaux;
import fr.unisson.conventions.donnees.TravauxSql;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Sessions of a group, with who was there.
@Controller
@Acces
@RequestMapping("/conventions/{id}/volets/{numero}/seances")
class SeancesController {

    private static final long NOUVELLE = 0;

    private final Travaux travaux;
    private final CompositionSeance vue;
    private final Templates pages;

    SeancesController(Travaux travaux, CompositionSeance vue, Templates pages) {
        this.travaux = travaux;
        this.vue = vue;
        this.pages = pages;
    }

    @GetMapping("/nouvelle")
    JteModel nouvelle(@PathVariable long id, @PathVariable int numero) {
        return page(id, numero, NOUVELLE, SeanceForm.VIDE, false, Erreurs.AUCUNE);
    }

    @GetMapping("/{seance}")
    JteModel modifier(@PathVariable long id, @PathVariable int numero, @PathVariable long seance) {
        return page(id, numero, seance, SeanceForm.VIDE, false, Erreurs.AUCUNE);
    }

    @PostMapping
    Object creer(
            @PathVariable long id,
            @PathVariable int numero,
            @RequestParam(required = false) @Nullable String action,
            @ModelAttribute SeanceForm form) {
        return enregistrer(id, numero, NOUVELLE, action, form);
    }

    @PostMapping("/{seance}")
    Object corriger(
            @PathVariable long id,
            @PathVariable int numero,
            @PathVariable long seance,
            @RequestParam(required = false) @Nullable String action,
            @ModelAttribute SeanceForm form) {
        return enregistrer(id, numero, seance, action, form);
    }

    private Object enregistrer(
            long id, int numero, long seance, @Nullable String action, SeanceForm form) {
        if ("apercu".equals(action)) return page(id, numero, seance, form, true, Erreurs.AUCUNE);
        var erreurs = form.erreurs();
        var jour = form.jour();
        if (!erreurs.vide() || jour == null)
            return Refus.page(page(id, numero, seance, form, false, erreurs));
        var resultat =
                travaux.enregistrerSeance(
                        new ConventionId(id),
                        numero,
                        new TravauxSql.Seance(
                                seance == NOUVELLE ? null : seance,
                                form.version() == null ? 0 : form.version(),
                                jour,
                                SeanceForm.texte(form.lieu()),
                                SeanceForm.texte(form.ordreDuJour()),
                                SeanceForm.texte(form.compteRendu()),
                                form.presentsOuAucun()));
        if (resultat.estFait())
            return Redirection.vers(Face.VOLETS.adresse(id) + "/" + numero + "#seances")
                    .avecMessage("La séance est enregistrée.");
        return Refus.page(
                resultat.motifs(),
                page(id, numero, seance, form, false, Refus.surLeChamp("le", resultat.motifs())));
    }

    private JteModel page(
            long id, int numero, long seance, SeanceForm form, boolean apercu, Erreurs erreurs) {
        return pages.conventionsVoletsSeance(
                vue.composer(id, numero, seance, form, apercu, erreurs));
    }
}
