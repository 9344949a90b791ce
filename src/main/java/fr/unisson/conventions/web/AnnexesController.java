package fr.unisson.conventions.web;

import fr.unisson.conventions.Annexes;
import fr.unisson.conventions.ConventionId;
import fr.unisson.documents.Envois;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import unisson.pages.Templates;

/// The annexes of a convention: those signed with the text, and those that live beside it.
@Controller
@Acces
@RequestMapping("/conventions/{id}/annexes")
class AnnexesController {

    private static final Map<String, String> CHAMPS =
            Map.of(
                    "TITRE", "titre",
                    "REVOIR", "revoir",
                    "DECISION", "decision",
                    "FICHIER", "document");

    private final Annexes annexes;
    private final CompositionAnnexes composition;
    private final Templates pages;

    AnnexesController(Annexes annexes, CompositionAnnexes composition, Templates pages) {
        this.annexes = annexes;
        this.composition = composition;
        this.pages = pages;
    }

    @GetMapping
    JteModel lire(@PathVariable long id) {
        return page(id, AnnexeForm.vide(), null, Erreurs.AUCUNE);
    }

    @PostMapping
    Object ajouter(
            @PathVariable long id,
            @ModelAttribute AnnexeForm form,
            @RequestParam(required = false) @Nullable MultipartFile document) {
        var nouvelle =
                new Annexes.Nouvelle(
                        Saisies.texte(form.titre()),
                        !Saisies.texte(form.nature()).equals("FIGEE"),
                        Saisies.numero(form.partie()).orElse(null),
                        Saisies.date(form.revoir()).orElse(null));
        return Envois.avec(
                document,
                "annexe",
                envoi ->
                        suite(
                                id,
                                form,
                                0L,
                                annexes.ajouter(
                                        new ConventionId(id),
                                        nouvelle,
                                        envoi,
                                        Saisies.numero(form.decision()).orElse(null)),
                                "L’annexe est ajoutée."));
    }

    @PostMapping("/{annexe}/versions")
    Object remplacer(
            @PathVariable long id,
            @PathVariable long annexe,
            @ModelAttribute AnnexeForm form,
            @RequestParam(required = false) @Nullable MultipartFile document) {
        return Envois.avec(
                document,
                "annexe",
                envoi ->
                        suite(
                                id,
                                form,
                                annexe,
                                annexes.remplacer(
                                        new ConventionId(id),
                                        annexe,
                                        Saisies.entier(form.version()).orElse(0),
                                        envoi,
                                        Saisies.texte(form.note()),
                                        Saisies.date(form.revoir()).orElse(null),
                                        Saisies.numero(form.decision()).orElse(null)),
                                "La nouvelle version est enregistrée. Le texte signé ne change"
                                        + " pas."));
    }

    @PostMapping("/{annexe}/revue")
    Object confirmer(
            @PathVariable long id, @PathVariable long annexe, @ModelAttribute AnnexeForm form) {
        return suite(
                id,
                form,
                annexe,
                annexes.confirmer(
                        new ConventionId(id),
                        annexe,
                        Saisies.entier(form.version()).orElse(0),
                        Saisies.date(form.revoir()).orElse(null)),
                "L’annexe est revue : elle vaut toujours.");
    }

    private Object suite(
            long id, AnnexeForm form, long ouverte, Resultat<Long> resultat, String message) {
        return switch (resultat) {
            case Resultat.Fait<Long> _ ->
                    Redirection.vers("/conventions/" + id + "/annexes").avecMessage(message);
            case Resultat.Refus<Long>(var motifs) ->
                    Refus.page(motifs, CHAMPS, e -> page(id, form, ouverte, e));
        };
    }

    private JteModel page(long id, AnnexeForm form, @Nullable Long ouverte, Erreurs erreurs) {
        return pages.conventionsAnnexes(composition.composer(id, form, ouverte, erreurs));
    }
}
