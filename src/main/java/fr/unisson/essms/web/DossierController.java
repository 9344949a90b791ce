package fr.unisson.essms.web;

import fr.unisson.documents.Lecteurs;
import fr.unisson.essms.AutoevaluationId;
import fr.unisson.essms.AutoevaluationVue;
import fr.unisson.essms.Autoevaluations;
import fr.unisson.essms.Bilans;
import fr.unisson.essms.Bilans.Etat;
import fr.unisson.essms.Criteres;
import fr.unisson.essms.ResultatsPublies;
import fr.unisson.essms.domaine.EtatAutoevaluation;
import fr.unisson.essms.domaine.RoleAutoevaluation;
import fr.unisson.essms.domaine.TransitionAutoevaluation;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// A self-evaluation as a whole: its dashboard, its elements, its life.
@Controller
@Acces
class DossierController {

    private static final String ICI = "/essms/{id}";

    private static final Map<String, String> CHAMPS = Map.of(Motif.SANS_MOTIF, "motif");

    private final Autoevaluations autoevaluations;
    private final Bilans bilans;
    private final Criteres criteres;
    private final ResultatsPublies resultats;
    private final RapportDAutoevaluation rapport;
    private final Templates pages;

    DossierController(
            Autoevaluations autoevaluations,
            Bilans bilans,
            Criteres criteres,
            ResultatsPublies resultats,
            RapportDAutoevaluation rapport,
            Templates pages) {
        this.autoevaluations = autoevaluations;
        this.bilans = bilans;
        this.criteres = criteres;
        this.resultats = resultats;
        this.rapport = rapport;
        this.pages = pages;
    }

    @GetMapping(ICI)
    JteModel tableau(@PathVariable AutoevaluationId id, @ModelAttribute SeuilsForm seuils) {
        return pages.essmsTableau(bilan(bilans.de(autoevaluations.charger(id)), seuils));
    }

    @GetMapping(ICI + "/rapport.pdf")
    ResponseEntity<byte[]> imprimer(
            @PathVariable AutoevaluationId id, @RequestParam(defaultValue = "groupe") String pour) {
        var lecteurs =
                Lecteurs.lus(pour).orElseThrow(() -> new Introuvable("rapport pour " + pour));
        var etat = bilans.de(autoevaluations.charger(id));
        var pdf = rapport.imprimer(etat, bilan(etat, SeuilsForm.VIDE), lecteurs);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("auto-evaluation-" + id + "-" + lecteurs.cle() + ".pdf")
                                .build()
                                .toString())
                .body(pdf.octets());
    }

    private PageBilanEssms bilan(Etat etat, SeuilsForm seuils) {
        var a = etat.autoevaluation();
        return new CompositionTableau(etat)
                .page(
                        cotable(a),
                        criteres.imperatifs(etat),
                        autoevaluations.possibles(a),
                        autoevaluations.histoire(a.id()),
                        seuils,
                        resultats.seuils());
    }

    @GetMapping(ICI + "/elements")
    JteModel elements(@PathVariable AutoevaluationId id, @ModelAttribute FiltresElements filtres) {
        return pages.essmsElements(
                new CompositionElements(bilans.de(autoevaluations.charger(id))).page(filtres));
    }

    @GetMapping(ICI + "/passages/{chemin}")
    JteModel passage(@PathVariable AutoevaluationId id, @PathVariable String chemin) {
        var a = autoevaluations.charger(id);
        return passage(a, transition(chemin), Integer.toString(a.version()), "", Erreurs.AUCUNE);
    }

    @PostMapping(ICI + "/passages/{chemin}")
    Object franchir(
            @PathVariable AutoevaluationId id,
            @PathVariable String chemin,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String motif) {
        var t = transition(chemin);
        var dit = Saisies.texte(motif);
        var issue = autoevaluations.franchir(id, Saisies.entier(version).orElse(0), t, dit);
        return switch (issue) {
            case Resultat.Fait<EtatAutoevaluation> _ ->
                    Redirection.vers("/essms/" + id).avecMessage(t.fait() + ".");
            case Resultat.Refus<EtatAutoevaluation>(var motifs) ->
                    Refus.page(
                            motifs,
                            CHAMPS,
                            e ->
                                    passage(
                                            autoevaluations.charger(id),
                                            t,
                                            Saisies.texte(version),
                                            dit,
                                            e));
        };
    }

    private JteModel passage(
            AutoevaluationVue a,
            TransitionAutoevaluation t,
            String version,
            String saisi,
            Erreurs erreurs) {
        return pages.composantsPassage(
                CompositionPassage.page(
                        fil(a),
                        a,
                        t,
                        Saisies.entier(version).orElse(-1),
                        saisi,
                        autoevaluations.verifier(a, t),
                        criteres.imperatifs(bilans.de(a)),
                        erreurs));
    }

    private boolean cotable(AutoevaluationVue a) {
        return a.ouverte() && autoevaluations.roles(a).contains(RoleAutoevaluation.COTEUR);
    }

    static Fil fil(AutoevaluationVue a) {
        return Fil.de("Évaluation HAS", EssmsController.ADRESSE).puis(a.titre(), a.adresse());
    }

    private static TransitionAutoevaluation transition(String chemin) {
        return Arrays.stream(TransitionAutoevaluation.values())
                .filter(t -> CompositionPassage.chemin(t).equals(chemin))
                .findFirst()
                .orElseThrow(() -> new Introuvable("passage " + chemin));
    }
}
