package fr.unisson.conventions.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Ecriture;
import fr.unisson.conventions.domaine.EtatCommentaire;
import fr.unisson.conventions.web.PageArticle.Saisie;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Comments on an article: opened, answered, resolved, closed by their author.
@Controller
@Acces
@RequestMapping("/conventions/{id}/articles/{numero}/commentaires")
class CommentairesController {

    private final Ecriture ecriture;
    private final CompositionArticle vue;
    private final Templates pages;

    CommentairesController(Ecriture ecriture, CompositionArticle vue, Templates pages) {
        this.ecriture = ecriture;
        this.vue = vue;
        this.pages = pages;
    }

    /// @param fil the comment answered, 0 for a new one; its text bears its number
    @PostMapping
    Object ecrire(
            @PathVariable long id,
            @PathVariable String numero,
            @RequestParam(defaultValue = "0") long fil,
            @RequestParam Map<String, String> parametres) {
        var texte = parametres.getOrDefault("texte-" + fil, "").strip();
        return repondre(
                id,
                numero,
                fil,
                texte,
                ecriture.commenter(new ConventionId(id), numero, fil == 0 ? null : fil, texte),
                "Votre commentaire est publié.");
    }

    @PostMapping("/{commentaire}/resolution")
    Object resoudre(
            @PathVariable long id, @PathVariable String numero, @PathVariable long commentaire) {
        return changer(
                id, numero, commentaire, EtatCommentaire.RESOLU, "Le commentaire est dit résolu.");
    }

    @PostMapping("/{commentaire}/cloture")
    Object clore(
            @PathVariable long id, @PathVariable String numero, @PathVariable long commentaire) {
        return changer(id, numero, commentaire, EtatCommentaire.CLOS, "Le commentaire est clos.");
    }

    private Object changer(
            long id, String numero, long commentaire, EtatCommentaire vers, String message) {
        return repondre(
                id,
                numero,
                -1,
                "",
                ecriture.changerCommentaire(new ConventionId(id), numero, commentaire, vers),
                message);
    }

    private Object repondre(
            long id, String numero, long fil, String texte, Resultat<?> resultat, String message) {
        if (resultat.estFait())
            return Redirection.vers("/conventions/" + id + "/articles/" + numero + "#commentaires")
                    .avecMessage(message);
        return Refus.page(
                resultat.motifs(),
                pages.conventionsVoletsArticle(
                        vue.composer(
                                id,
                                numero,
                                new Saisie(fil, texte),
                                Refus.surLeChamp(
                                        fil < 0 ? "" : "texte-" + fil, resultat.motifs()))));
    }
}
