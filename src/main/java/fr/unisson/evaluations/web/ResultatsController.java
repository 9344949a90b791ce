package fr.unisson.evaluations.web;

import fr.unisson.evaluations.Analyse;
import fr.unisson.evaluations.Comparaisons;
import fr.unisson.evaluations.ConstatsDesEvaluations;
import fr.unisson.evaluations.EtatEvaluation;
import fr.unisson.evaluations.EvaluationId;
import fr.unisson.evaluations.Evaluations;
import fr.unisson.evaluations.NotesDesEvaluations;
import fr.unisson.evaluations.Resultats;
import fr.unisson.evaluations.domaine.TransitionEvaluation;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Redirection;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import unisson.pages.Templates;

/// What a session says, once its exchange is open, and what is undertaken because of it.
@Controller
@Acces
@RequestMapping("/evaluations/{id}")
class ResultatsController {

    private final Evaluations evaluations;
    private final Resultats resultats;
    private final Comparaisons comparaisons;
    private final ConstatsDesEvaluations constats;
    private final SuitesDEvaluation suites;
    private final Templates pages;

    ResultatsController(
            Evaluations evaluations,
            Resultats resultats,
            Comparaisons comparaisons,
            ConstatsDesEvaluations constats,
            SuitesDEvaluation suites,
            Templates pages) {
        this.evaluations = evaluations;
        this.resultats = resultats;
        this.comparaisons = comparaisons;
        this.constats = constats;
        this.suites = suites;
        this.pages = pages;
    }

    @GetMapping("/resultats")
    JteModel lire(@PathVariable EvaluationId id) {
        return pages.evaluationsResultats(page(resultats.analyser(id)));
    }

    /// An action that answers an item: its page is the one of any action, with the item as origin.
    @PostMapping("/criteres/{noeud}/action")
    Redirection proposer(@PathVariable EvaluationId id, @PathVariable long noeud) {
        return Redirection.vers("/actions/nouvelle?origine=" + constats.reference(id, noeud));
    }

    private PageResultats page(Analyse a) {
        var e = a.session();
        var lus = a.lignes().stream().map(l -> CritereLu.de(a, l)).toList();
        return new PageResultats(
                PreparationController.fil(e),
                e.adresse(),
                e.titre(),
                EtatsLus.pastille(e.etat()),
                e.etat() == EtatEvaluation.ECHANGE || e.etat() == EtatEvaluation.CONJOINTE,
                e.etat() == EtatEvaluation.CONJOINTE && evaluations.anime(e)
                        ? Attendus.passage(e, TransitionEvaluation.CLOTURER)
                        : null,
                a.lignes().stream()
                        .flatMap(l -> l.critere().effectifs().values().stream())
                        .anyMatch(x -> x.masques()),
                a.uneVoix(),
                e.minimum(),
                a.domaines().stream()
                        .map(d ->
                                new PageResultats.Domaine(
                                        d.noeud().libelle(), Chiffres.indice(d), Chiffres.notes(d)))
                        .toList(),
                BlocNotesLu.ecrits(a),
                Roue.de(a),
                lus,
                constats.proposable(),
                boucles(a),
                suites.de(e.id()),
                comparables(a));
    }

    private static Map<Long, String> boucles(Analyse a) {
        return a.lignes().stream()
                .filter(l -> a.session().etat().close() && l.critere().conjointe() != null)
                .collect(
                        Collectors.toMap(
                                l -> l.noeud().id(),
                                l -> NotesDesEvaluations.boucle(a.session().id(), l.noeud().id())));
    }

    private List<Ligne> comparables(Analyse a) {
        return comparaisons.comparables(a).stream()
                .map(x -> {
                    var l = EvaluationsController.ligne(x);
                    return new Ligne(
                            l.titre(),
                            a.session().adresse() + "/comparaison/" + x.id(),
                            l.faits(),
                            l.etat(),
                            null);
                })
                .toList();
    }
}
