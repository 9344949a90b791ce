package fr.unisson.evaluations.web;

import fr.unisson.actions.ActionsDesConstats;
import fr.unisson.evaluations.ConstatsDesEvaluations;
import fr.unisson.evaluations.EvaluationId;
import fr.unisson.socle.web.Suites;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The actions that come from the items of a session, as its pages show them.
@Component
class SuitesDEvaluation {

    private final ConstatsDesEvaluations constats;
    private final ActionsDesConstats actions;

    SuitesDEvaluation(ConstatsDesEvaluations constats, ActionsDesConstats actions) {
        this.constats = constats;
        this.actions = actions;
    }

    /// @return null while nobody named an item
    @Nullable Suites de(EvaluationId id) {
        var nommes = constats.nommes(id);
        return nommes.isEmpty()
                ? null
                : actions.de(nommes.getFirst(), nommes.subList(1, nommes.size())).sansOuvrir();
    }
}
