package fr.unisson.conventions.web;

import fr.unisson.conventions.Annexes;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.RetraitsDAnnexes;
import fr.unisson.documents.Envois;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import java.util.function.Function;
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
                    "REMPLACE", "remplace",
                    "RETIREE", "retiree",
                    "MOTIF", "motif",
                    "DECISION", "decision",
                    "FICHIER", "document");

    private final Annexes annexes;
    private final RetraitsDAnnexes retraits;
    private final CompositionAnnexes composition;
    private final Templates pages;

    AnnexesController(
            Annexes annexes,
            RetraitsDAnnexes retraits,
            CompositionAnnexes composition,
            Templates pages) {
        this.annexes = annexes;
        this.retraits = retraits;
        this.composition = composition;
        this.pages = pages;
    }

    @GetMapping
    JteModel lire(@PathVariable long id) {
        return page(id, AnnexeForm.vide(), Erreurs.AUCUNE);
    }

    @GetMapping("/{annexe}/{geste:versions|revue|retrait}")
    JteModel geste(@PathVariable long id, @PathVariable long annexe, @PathVariable String geste) {
        return geste(
                id,
                annexe,
                GesteSurAnnexe.de(geste).orElseThrow(),
                AnnexeForm.vide(),
                Erreurs.AUCUNE);
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
                        Saisies.date(form.revoir()).orElse(null),
                        Saisies.entier(form.remplace()).orElse(null));
        return Envois.avec(
                document,
                "annexe",
                envoi ->
                        suite(
                                id,
                                annexes.ajouter(
                                        new ConventionId(id),
                                        nouvelle,
                                        envoi,
                                        Saisies.numero(form.decision()).orElse(null)),
                                "L’annexe est ajoutée.",
                                e -> page(id, form, e)));
    }

    /// In an amendment, an annex of the convention that it takes out.
    @PostMapping("/retirees")
    Object faireSortir(@PathVariable long id, @RequestParam(defaultValue = "") String retiree) {
        return suite(
                id,
                retraits.retirer(new ConventionId(id), Saisies.entier(retiree).orElse(0)),
                "L’annexe n’en fera plus partie à la prise d’effet.",
                e -> page(id, AnnexeForm.vide(), e));
    }

    @PostMapping("/retirees/{rang}/annulation")
    Object garder(@PathVariable long id, @PathVariable int rang) {
        return suite(
                id,
                retraits.garder(new ConventionId(id), rang),
                "La convention garde cette annexe.",
                e -> page(id, AnnexeForm.vide(), e));
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
                                annexes.remplacer(
                                        new ConventionId(id),
                                        annexe,
                                        Saisies.entier(form.version()).orElse(0),
                                        envoi,
                                        Saisies.texte(form.note()),
                                        Saisies.date(form.revoir()).orElse(null),
                                        Saisies.numero(form.decision()).orElse(null)),
                                "La nouvelle version est enregistrée.",
                                e -> geste(id, annexe, GesteSurAnnexe.VERSION, form, e)));
    }

    @PostMapping("/{annexe}/revue")
    Object confirmer(
            @PathVariable long id, @PathVariable long annexe, @ModelAttribute AnnexeForm form) {
        return suite(
                id,
                annexes.confirmer(
                        new ConventionId(id),
                        annexe,
                        Saisies.entier(form.version()).orElse(0),
                        Saisies.date(form.revoir()).orElse(null)),
                "L’annexe est revue : elle vaut toujours.",
                e -> geste(id, annexe, GesteSurAnnexe.REVUE, form, e));
    }

    @PostMapping("/{annexe}/retrait")
    Object retirer(
            @PathVariable long id, @PathVariable long annexe, @ModelAttribute AnnexeForm form) {
        return suite(
                id,
                annexes.retirer(
                        new ConventionId(id),
                        annexe,
                        Saisies.entier(form.version()).orElse(0),
                        Saisies.texte(form.motif()),
                        Saisies.numero(form.decision()).orElse(null)),
                "L’annexe est retirée. Ses versions restent lisibles.",
                e -> geste(id, annexe, GesteSurAnnexe.RETRAIT, form, e));
    }

    private Object suite(
            long id, Resultat<?> resultat, String message, Function<Erreurs, JteModel> refus) {
        return resultat.estFait()
                ? Redirection.vers("/conventions/" + id + "/annexes").avecMessage(message)
                : Refus.page(resultat.motifs(), CHAMPS, refus);
    }

    private JteModel page(long id, AnnexeForm form, Erreurs erreurs) {
        return pages.conventionsAnnexes(composition.composer(id, form, erreurs));
    }

    private JteModel geste(
            long id, long annexe, GesteSurAnnexe geste, AnnexeForm form, Erreurs erreurs) {
        return pages.conventionsAnnexeGeste(composition.geste(id, annexe, geste, form, erreurs));
    }
}
