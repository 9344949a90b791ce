package fr.unisson.conventions.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.web.CompositionCadre.Saisie;
import fr.unisson.socle.vie.Resultat;
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
import unisson.pages.Templates;

/// The frame of a convention: what the articles suppose and every deadline is computed from.
@Controller
@Acces
class CadreController {

    private final CompositionCadre vue;
    private final Conventions conventions;
    private final Templates pages;

    CadreController(CompositionCadre vue, Conventions conventions, Templates pages) {
        this.vue = vue;
        this.conventions = conventions;
        this.pages = pages;
    }

    @GetMapping("/conventions/{id}/cadre")
    Object lire(@PathVariable long id) {
        return conventions.charger(new ConventionId(id)).avenant()
                ? Redirection.vers(Face.MODIFICATIONS.adresse(id))
                : page(id, null, false, Erreurs.AUCUNE);
    }

    /// Its former address.
    @GetMapping("/conventions/{id}/duree")
    Redirection duree(@PathVariable long id) {
        return Redirection.vers(adresse(id));
    }

    @PostMapping("/conventions/{id}/cadre")
    Object enregistrer(
            @PathVariable long id,
            @ModelAttribute CadreForm form,
            @ModelAttribute DureeForm duree) {
        var saisie = new Saisie(form, duree);
        var erreurs = form.erreurs();
        var c = conventions.charger(new ConventionId(id));
        for (var e : duree.erreurs(c.duree()).toutes())
            erreurs = erreurs.plus(e.champ(), e.message());
        if (!erreurs.vide()) return Refus.page(page(id, saisie, false, erreurs));
        return suite(
                id,
                saisie,
                conventions.cadrer(c.id(), form.versionLue(), form.cadre(c, duree)),
                "Le cadre de la convention est enregistré.");
    }

    @PostMapping("/conventions/{id}/cadre/visibilite")
    Object partager(@PathVariable long id, @ModelAttribute CadreForm form) {
        var c = conventions.charger(new ConventionId(id));
        var partagee = form.partagee();
        if (partagee == null)
            return Refus.page(
                    page(
                            id,
                            null,
                            false,
                            Erreurs.de(
                                    "visibilite", "Dites ce que les observateurs peuvent lire.")));
        return suite(
                id,
                null,
                conventions.partager(c.id(), form.versionLue(), partagee),
                "Ce que lisent les observateurs est enregistré.");
    }

    private Object suite(
            long id, @Nullable Saisie saisie, Resultat<Integer> resultat, String message) {
        if (resultat.estFait()) return Redirection.vers(adresse(id)).avecMessage(message);
        var motifs = resultat.motifs();
        var champ = motifs.stream().anyMatch(m -> m.code().equals("TITRE")) ? "titre" : "";
        return Refus.page(
                motifs, page(id, saisie, Refus.depasse(motifs), Refus.surLeChamp(champ, motifs)));
    }

    private JteModel page(long id, @Nullable Saisie saisie, boolean depassee, Erreurs erreurs) {
        return pages.conventionsCadre(vue.composer(id, saisie, depassee, erreurs));
    }

    private static String adresse(long id) {
        return "/conventions/" + id + "/cadre";
    }
}
