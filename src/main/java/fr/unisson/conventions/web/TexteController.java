package fr.unisson.conventions.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Textes;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The text of a convention, its versions, and its review.
@Controller
@Acces
class TexteController {

    private final CompositionTexte vue;
    private final CompositionDifference differences;
    private final Textes textes;
    private final Templates pages;

    TexteController(
            CompositionTexte vue,
            CompositionDifference differences,
            Textes textes,
            Templates pages) {
        this.textes = textes;
        this.vue = vue;
        this.differences = differences;
        this.pages = pages;
    }

    @GetMapping("/conventions/{id}/texte")
    JteModel lire(
            @PathVariable long id, @RequestParam(required = false) @Nullable Integer version) {
        return pages.conventionsTexte(vue.composer(id, version, Erreurs.AUCUNE));
    }

    @GetMapping("/conventions/{id}/texte/difference")
    JteModel comparer(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer de,
            @RequestParam(required = false) @Nullable Integer vers) {
        return pages.conventionsDifference(differences.composer(id, de, vers));
    }

    @PostMapping("/conventions/{id}/texte/version")
    Object figer(@PathVariable long id) {
        return suite(
                id,
                textes.figer(new ConventionId(id)),
                "Le texte est figé. Son empreinte est affichée à côté de lui.");
    }

    /// The digest comes from the page that was read: another text cannot be approved by mistake.
    @PostMapping("/conventions/{id}/texte/approbation")
    Object approuver(@PathVariable long id, @RequestParam(defaultValue = "") String empreinte) {
        return suite(
                id,
                textes.approuver(new ConventionId(id), empreinte),
                "Votre approbation est enregistrée pour ce texte.");
    }

    private Object suite(long id, Resultat<?> resultat, String message) {
        return resultat.estFait()
                ? Redirection.vers(Face.TEXTE.adresse(id)).avecMessage(message)
                : Refus.page(
                        resultat.motifs(),
                        Map.of(),
                        e -> pages.conventionsTexte(vue.composer(id, null, e)));
    }
}
