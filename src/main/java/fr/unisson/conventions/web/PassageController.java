package fr.unisson.conventions.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.Soutien;
import fr.unisson.conventions.Textes;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import gg.jte.models.runtime.JteModel;
import java.util.Arrays;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import unisson.pages.Templates;

/// Takes a convention from one step to another, after a page that says what it does.
@Controller
@Acces
class PassageController {

    private static final Map<String, String> CHAMPS =
            Map.of(
                    "MOTIF_REQUIS", "motif",
                    "VOLETS_NOMMES", "volets",
                    "DATE_DE_RELECTURE", "limite",
                    "LIMITE_PASSEE", "limite",
                    "AVERTISSEMENTS_VUS", "avertissements");

    private final CompositionPassage composition;
    private final Conventions conventions;
    private final Textes textes;
    private final Templates pages;

    PassageController(
            CompositionPassage composition,
            Conventions conventions,
            Textes textes,
            Templates pages) {
        this.composition = composition;
        this.conventions = conventions;
        this.textes = textes;
        this.pages = pages;
    }

    @GetMapping("/conventions/{id}/passage/{passage}")
    JteModel preparer(@PathVariable long id, @PathVariable String passage) {
        return pages.conventionsPassage(
                composition.composer(id, transition(passage), null, Erreurs.AUCUNE));
    }

    @PostMapping("/conventions/{id}/passage/{passage}")
    Object franchir(
            @PathVariable long id, @PathVariable String passage, @ModelAttribute PassageForm form) {
        var transition = transition(passage);
        if (Passages.danger(transition) && !form.confirmee()) {
            return refuser(
                    id,
                    transition,
                    form,
                    Erreurs.de("confirme", "Cochez la case pour confirmer que vous avez lu"));
        }
        var convention = new ConventionId(id);
        form.avertissementsLus().forEach(cle -> textes.confirmer(convention, cle));
        var version = form.version() == null ? -1 : form.version();
        return switch (conventions.franchir(
                convention, version, transition, form.motif(), form.saisie())) {
            case Resultat.Fait<EtatConvention>(var vers) ->
                    Redirection.vers("/conventions/" + id)
                            .avecMessage("C’est fait. Étape en cours : " + vers.libelle() + ".");
            case Resultat.Refus<EtatConvention>(var motifs) ->
                    Refus.page(
                            motifs,
                            CHAMPS,
                            e ->
                                    pages.conventionsPassage(
                                            composition.composer(id, transition, form, e)));
        };
    }

    /// A referent's consent to give the convention up, without which the facilitator cannot.
    @PostMapping("/conventions/{id}/soutien-abandon")
    Redirection soutenir(@PathVariable long id) {
        conventions.soutenir(new ConventionId(id), Soutien.ABANDON);
        return Redirection.vers("/conventions/" + id)
                .avecMessage(
                        "Votre accord à l’abandon est noté. L’animateur peut maintenant le"
                                + " prononcer.");
    }

    private ResponseEntity<JteModel> refuser(
            long id, TransitionConvention transition, PassageForm form, Erreurs erreurs) {
        return ResponseEntity.status(422)
                .body(
                        pages.conventionsPassage(
                                composition.composer(id, transition, form, erreurs)));
    }

    private static TransitionConvention transition(String chemin) {
        return Arrays.stream(TransitionConvention.values())
                .filter(t -> Passages.chemin(t).equals(chemin))
                .findFirst()
                .orElseThrow(() -> new Introuvable("passage " + chemin));
    }
}
