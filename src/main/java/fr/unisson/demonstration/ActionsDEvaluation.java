package fr.unisson.demonstration;

import fr.unisson.actions.Actions;
import fr.unisson.actions.Constats;
import fr.unisson.actions.ContenuAction;
import fr.unisson.actions.Priorite;
import fr.unisson.evaluations.ConstatsDesEvaluations;
import fr.unisson.evaluations.EvaluationId;
import fr.unisson.evaluations.Evaluations;
import fr.unisson.grilles.Grilles;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// What an evaluation of the story changes: actions of a plan, born from one of its items.
@Component
@Profile("demo")
class ActionsDEvaluation {

    private final Evaluations evaluations;
    private final ConstatsDesEvaluations constats;
    private final Constats origines;
    private final Actions actions;
    private final Grilles grilles;

    ActionsDEvaluation(
            Evaluations evaluations,
            ConstatsDesEvaluations constats,
            Constats origines,
            Actions actions,
            Grilles grilles) {
        this.evaluations = evaluations;
        this.constats = constats;
        this.origines = origines;
        this.actions = actions;
        this.grilles = grilles;
    }

    /// @param evaluation known once the story has come to that day
    void agir(
            Recitant r,
            int jour,
            Supplier<EvaluationId> evaluation,
            String code,
            String qui,
            String organisation,
            String quoi) {
        r.prevoir(
                jour,
                qui,
                () -> {
                    var id = evaluation.get();
                    var grille = grilles.charger(evaluations.lire(id).grille());
                    var reference = constats.reference(id, grille.parCode(code).orElseThrow().id());
                    return actions.proposer(
                            Reperes.de(r.reperes().organisations, organisation),
                            ContenuAction.de(quoi, "", Priorite.P2),
                            List.of(origines.lire(reference).orElseThrow().origine()));
                });
    }
}
