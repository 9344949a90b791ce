package fr.unisson.conventions.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Preparation;
import fr.unisson.conventions.web.CompositionDiagnostic.Saisie;
import fr.unisson.documents.Envoi;
import fr.unisson.documents.Envois;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import unisson.pages.Templates;

/// The diagnostics of a convention and the findings its parties share.
@Controller
@Acces
class DiagnosticController {

    private static final Map<String, String> CHAMPS =
            Map.of("INTITULE", "intitule", "TEXTE", "enonce", "PIECE", "piece");

    private final CompositionDiagnostic composition;
    private final Preparation preparation;
    private final Cadrage cadrage;
    private final Templates pages;

    DiagnosticController(
            CompositionDiagnostic composition,
            Preparation preparation,
            Cadrage cadrage,
            Templates pages) {
        this.composition = composition;
        this.preparation = preparation;
        this.cadrage = cadrage;
        this.pages = pages;
    }

    @GetMapping("/conventions/{id}/diagnostic")
    JteModel lire(@PathVariable long id) {
        return page(id, Saisie.AUCUNE);
    }

    @PostMapping("/conventions/{id}/diagnostic")
    Object deposer(
            @PathVariable long id,
            @ModelAttribute DiagnosticForm form,
            @RequestParam(required = false) @Nullable MultipartFile piece) {
        return Envois.avec(piece, "diagnostic", envoi -> deposer(id, form, envoi));
    }

    private Object deposer(long id, DiagnosticForm form, @Nullable Envoi envoi) {
        var erreurs = form.erreurs();
        boolean envoyee = envoi != null;
        if (!erreurs.vide()) return refuser(id, e -> saisie(form, e), perdue(envoyee, erreurs));
        return suite(
                id,
                preparation.deposer(new ConventionId(id), form.commande(), envoi),
                envoyee ? "Le diagnostic et son fichier sont joints." : "Le diagnostic est joint.",
                e -> saisie(form, perdue(envoyee && e.pour("piece").isEmpty(), e)));
    }

    private static Saisie saisie(DiagnosticForm form, Erreurs erreurs) {
        return new Saisie(form, ConstatForm.vide(), null, erreurs);
    }

    /// A browser never sends a file twice by itself: whoever corrects the rest must be told.
    private static Erreurs perdue(boolean envoyee, Erreurs erreurs) {
        return envoyee
                ? erreurs.plus("piece", "Choisissez de nouveau le fichier : il n’a pas été gardé.")
                : erreurs;
    }

    @PostMapping("/conventions/{id}/diagnostic/absence")
    Object expliquer(
            @PathVariable long id, @RequestParam(defaultValue = "") String motifSansDiagnostic) {
        if (motifSansDiagnostic.isBlank()) {
            return refuser(
                    id,
                    e -> new Saisie(DiagnosticForm.vide(), ConstatForm.vide(), "", e),
                    Erreurs.de("motifSansDiagnostic", "Écrivez la raison."));
        }
        var fautes =
                Erreurs.AUCUNE.raconter("motifSansDiagnostic", motifSansDiagnostic, Champs.TEXTE);
        if (!fautes.vide())
            return refuser(
                    id,
                    e ->
                            new Saisie(
                                    DiagnosticForm.vide(),
                                    ConstatForm.vide(),
                                    motifSansDiagnostic,
                                    e),
                    fautes);
        return suite(
                id,
                cadrage.motifSansDiagnostic(id, motifSansDiagnostic),
                "La raison est enregistrée.",
                e -> new Saisie(DiagnosticForm.vide(), ConstatForm.vide(), motifSansDiagnostic, e));
    }

    @PostMapping("/conventions/{id}/diagnostic/{diagnostic}/retrait")
    Object ecarter(
            @PathVariable long id,
            @PathVariable long diagnostic,
            @RequestParam(defaultValue = "") String motif) {
        return suite(
                id,
                preparation.ecarterDiagnostic(new ConventionId(id), diagnostic, motif),
                "Le diagnostic est écarté ; il reste dans l’historique.",
                DiagnosticController::rienDeSaisi);
    }

    @PostMapping("/conventions/{id}/constats")
    Object noter(@PathVariable long id, @ModelAttribute ConstatForm form) {
        var fautes = form.erreurs();
        if (!fautes.vide())
            return refuser(id, e -> new Saisie(DiagnosticForm.vide(), form, null, e), fautes);
        return suite(
                id,
                preparation.noter(new ConventionId(id), Saisies.texte(form.enonce())),
                "Le constat est ajouté.",
                e -> new Saisie(DiagnosticForm.vide(), form, null, e));
    }

    @PostMapping("/conventions/{id}/constats/{constat}/retrait")
    Object ecarterConstat(
            @PathVariable long id,
            @PathVariable long constat,
            @RequestParam(defaultValue = "") String motif) {
        return suite(
                id,
                preparation.ecarterConstat(new ConventionId(id), constat, motif),
                "Le constat est écarté ; il reste dans l’historique.",
                DiagnosticController::rienDeSaisi);
    }

    private Object suite(
            long id, Resultat<?> resultat, String message, Function<Erreurs, Saisie> saisie) {
        return resultat.estFait()
                ? Redirection.vers(Face.DIAGNOSTIC.adresse(id)).avecMessage(message)
                : Refus.page(resultat.motifs(), CHAMPS, e -> page(id, saisie.apply(e)));
    }

    private ResponseEntity<JteModel> refuser(
            long id, Function<Erreurs, Saisie> saisie, Erreurs erreurs) {
        return ResponseEntity.status(422).body(page(id, saisie.apply(erreurs)));
    }

    private JteModel page(long id, Saisie saisie) {
        return pages.conventionsDiagnostic(composition.composer(id, saisie));
    }

    private static Saisie rienDeSaisi(Erreurs erreurs) {
        return new Saisie(DiagnosticForm.vide(), ConstatForm.vide(), null, erreurs);
    }
}
