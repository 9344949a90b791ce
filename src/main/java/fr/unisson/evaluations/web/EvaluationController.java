package fr.unisson.evaluations.web;

import fr.unisson.evaluations.EtatEvaluation;
import fr.unisson.evaluations.EvaluationId;
import fr.unisson.evaluations.EvaluationVue;
import fr.unisson.evaluations.Evaluations;
import fr.unisson.evaluations.ParticipantsDEvaluation;
import fr.unisson.evaluations.VieDesEvaluations;
import fr.unisson.evaluations.domaine.TransitionEvaluation;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Exigee;
import fr.unisson.socle.web.PageDePassage;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// One session: where it stands, what it waits for, who answered.
@Controller
@Acces
@RequestMapping("/evaluations/{id}")
class EvaluationController {

    private static final Map<String, String> CHAMPS = Map.of(Motif.SANS_MOTIF, "motif");

    private final Evaluations evaluations;
    private final ParticipantsDEvaluation participants;
    private final VieDesEvaluations vie;
    private final CompositionEvaluation composition;
    private final Templates pages;

    EvaluationController(
            Evaluations evaluations,
            ParticipantsDEvaluation participants,
            VieDesEvaluations vie,
            CompositionEvaluation composition,
            Templates pages) {
        this.evaluations = evaluations;
        this.participants = participants;
        this.vie = vie;
        this.composition = composition;
        this.pages = pages;
    }

    @GetMapping
    JteModel lire(@PathVariable EvaluationId id) {
        return pages.evaluationsFiche(composition.page(evaluations.lire(id), Erreurs.AUCUNE));
    }

    @GetMapping("/passages/{passage}")
    JteModel demander(@PathVariable EvaluationId id, @PathVariable String passage) {
        var e = evaluations.lire(id);
        return page(e, possible(e, passage), "", Erreurs.AUCUNE);
    }

    @PostMapping("/passages/{passage}")
    Object franchir(
            @PathVariable EvaluationId id,
            @PathVariable String passage,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String motif) {
        var e = evaluations.lire(id);
        var transition = transition(passage);
        return switch (vie.franchir(id, version, transition, motif)) {
            case Resultat.Fait<EtatEvaluation>(var vers) ->
                    Redirection.vers(
                                    vers == EtatEvaluation.CONJOINTE
                                            ? e.adresse() + "/echange"
                                            : e.adresse())
                            .avecMessage(transition.fait() + ".");
            case Resultat.Refus<EtatEvaluation>(var motifs) ->
                    Refus.page(motifs, CHAMPS, x -> page(e, transition, motif, x));
        };
    }

    /// Accepts that the figures of a small college be shown, or takes it back.
    @PostMapping("/participants/{participant}/accord")
    Object accepter(
            @PathVariable EvaluationId id,
            @PathVariable long participant,
            @RequestParam(defaultValue = "") String accepte) {
        boolean oui = "oui".equals(accepte);
        return switch (participants.renoncer(id, participant, oui)) {
            case Resultat.Fait<Long> _ ->
                    Redirection.vers(id.adresse())
                            .avecMessage(
                                    oui
                                            ? "L’accord est enregistré."
                                            : "L’accord est repris : rien ne sera montré sans lui.");
            case Resultat.Refus<Long>(var motifs) ->
                    Refus.page(
                            motifs,
                            CHAMPS,
                            x -> pages.evaluationsFiche(composition.page(evaluations.lire(id), x)));
        };
    }

    private JteModel page(
            EvaluationVue e, TransitionEvaluation transition, String motif, Erreurs erreurs) {
        return pages.composantsPassage(
                new PageDePassage(
                        PreparationController.fil(e),
                        e.titre(),
                        transition.libelle(),
                        e.adresse() + "/passages/" + cle(transition),
                        e.adresse(),
                        "Revenir à l’évaluation",
                        e.version(),
                        EtatsLus.effets(transition),
                        Exigee.de(vie.verifier(e, transition)),
                        transition.motifRequis(),
                        motif,
                        erreurs));
    }

    private TransitionEvaluation possible(EvaluationVue e, String passage) {
        var transition = transition(passage);
        if (!vie.possibles(e).contains(transition)) throw new Introuvable("passage " + passage);
        return transition;
    }

    private static TransitionEvaluation transition(@Nullable String passage) {
        return Saisies.parmi(
                        TransitionEvaluation.class,
                        Saisies.texte(passage).toUpperCase(Locale.ROOT).replace('-', '_'))
                .filter(t -> t != TransitionEvaluation.PREPARER)
                .orElseThrow(() -> new Introuvable("passage " + passage));
    }

    static String cle(TransitionEvaluation transition) {
        return transition.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
