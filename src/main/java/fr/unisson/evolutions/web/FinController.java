package fr.unisson.evolutions.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.documents.Envois;
import fr.unisson.evolutions.Clotures;
import fr.unisson.evolutions.Resiliations;
import fr.unisson.evolutions.Resiliations.Acte;
import fr.unisson.evolutions.Suspensions;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import unisson.pages.Templates;

/// Suspension, termination by common accord, closing report and archive of a convention.
@Controller
@Acces
class FinController {

    private static final Map<String, String> CHAMPS =
            Map.of(
                    "DECISION_DU_COMITE",
                    "decision",
                    "FIN_DE_SUSPENSION",
                    "jusquAu",
                    Motif.SANS_MOTIF,
                    "motif",
                    "EFFET",
                    "effet",
                    "RAISON",
                    "raison",
                    "RELAIS",
                    "relais",
                    "ACTE",
                    "acte",
                    "BILAN",
                    "bilan");

    private final CompositionFin composition;
    private final Suspensions suspensions;
    private final Resiliations resiliations;
    private final Clotures clotures;
    private final Templates pages;

    FinController(
            CompositionFin composition,
            Suspensions suspensions,
            Resiliations resiliations,
            Clotures clotures,
            Templates pages) {
        this.composition = composition;
        this.suspensions = suspensions;
        this.resiliations = resiliations;
        this.clotures = clotures;
        this.pages = pages;
    }

    @GetMapping("/conventions/{id}/fin")
    JteModel lire(@PathVariable long id) {
        return page(id, FinForm.vide(), Erreurs.AUCUNE);
    }

    @PostMapping("/conventions/{id}/fin/suspension")
    Object suspendre(@PathVariable long id, @ModelAttribute FinForm form) {
        return suite(
                id,
                form,
                () ->
                        suspensions.suspendre(
                                new ConventionId(id),
                                version(form),
                                Saisies.numero(form.decision()).orElse(null),
                                Saisies.date(form.jusquAu()).orElse(null),
                                form.motif()),
                "La convention est suspendue.");
    }

    @PostMapping("/conventions/{id}/fin/reprise")
    Object reprendre(@PathVariable long id, @ModelAttribute FinForm form) {
        return suite(
                id,
                form,
                () ->
                        suspensions.reprendre(
                                new ConventionId(id),
                                version(form),
                                Saisies.numero(form.decision()).orElse(null),
                                form.motif()),
                "La convention reprend.");
    }

    @PostMapping("/conventions/{id}/fin/resiliation")
    Object proposer(
            @PathVariable long id,
            @ModelAttribute FinForm form,
            @RequestParam(required = false) @Nullable MultipartFile acte) {
        var dit =
                new Acte(
                        Saisies.date(form.effet()).orElse(null),
                        Saisies.texte(form.raison()),
                        Saisies.texte(form.relais()));
        return Envois.avec(
                acte,
                "acte",
                envoi ->
                        suite(
                                id,
                                form,
                                () -> resiliations.proposer(new ConventionId(id), dit, envoi),
                                "La résiliation est proposée. L’accord des autres parties est"
                                        + " attendu."));
    }

    @PostMapping("/conventions/{id}/fin/resiliation/{rang}/accord")
    Object accorder(@PathVariable long id, @PathVariable int rang) {
        return suite(
                id,
                FinForm.vide(),
                () -> resiliations.accorder(new ConventionId(id), rang),
                "L’accord de votre organisation est enregistré.");
    }

    @PostMapping("/conventions/{id}/fin/resiliation/{rang}/retrait")
    Object retirer(@PathVariable long id, @PathVariable int rang) {
        return suite(
                id,
                FinForm.vide(),
                () -> resiliations.retirer(new ConventionId(id), rang),
                "La résiliation n’est plus proposée.");
    }

    @PostMapping("/conventions/{id}/fin/cloture")
    Object clore(
            @PathVariable long id,
            @ModelAttribute FinForm form,
            @RequestParam(required = false) @Nullable MultipartFile bilan) {
        return Envois.avec(
                bilan,
                "bilan",
                envoi ->
                        suite(
                                id,
                                form,
                                () ->
                                        clotures.clore(
                                                new ConventionId(id),
                                                envoi,
                                                Saisies.texte(form.dispense())),
                                "La clôture est enregistrée."));
    }

    @PostMapping("/conventions/{id}/fin/archive")
    Object archiver(@PathVariable long id, @ModelAttribute FinForm form) {
        return suite(
                id,
                form,
                () -> clotures.archiver(new ConventionId(id), version(form)),
                "La convention est archivée. Elle reste lisible.");
    }

    private static int version(FinForm form) {
        return Saisies.entier(form.version()).orElse(0);
    }

    /// Nothing is done with a text that designates somebody.
    private Object suite(long id, FinForm form, Supplier<Resultat<?>> geste, String message) {
        var fautes = form.erreurs();
        if (!fautes.vide()) return Refus.page(page(id, form, fautes));
        var resultat = geste.get();
        return resultat.estFait()
                ? Redirection.vers("/conventions/" + id + "/fin").avecMessage(message)
                : Refus.page(resultat.motifs(), CHAMPS, e -> page(id, form, e));
    }

    private JteModel page(long id, FinForm form, Erreurs erreurs) {
        return pages.evolutionsFin(composition.composer(id, form, erreurs));
    }
}
