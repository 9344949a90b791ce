package fr.unisson.demonstration;

import fr.unisson.actions.ActionId;
import fr.unisson.actions.Actions;
import fr.unisson.actions.Actions.Dits;
import fr.unisson.actions.Constats;
import fr.unisson.actions.ContenuAction;
import fr.unisson.actions.Priorite;
import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.actions.domaine.TransitionAction;
import fr.unisson.evaluations.ConstatsDesEvaluations;
import fr.unisson.evaluations.EvaluationId;
import fr.unisson.evaluations.Evaluations;
import fr.unisson.grilles.Grilles;
import fr.unisson.socle.vie.Resultat;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// What an evaluation of the story changes: actions of a plan, born from one of its items.
@Component
@Profile("demo")
class ActionsDEvaluation {

    private static final List<TransitionAction> MISE_EN_ROUTE =
            List.of(
                    TransitionAction.VALIDER,
                    TransitionAction.PLANIFIER,
                    TransitionAction.COMMENCER);

    /// Between the work and the check of its effect.
    private static final int DES_MOIS = 150;

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
                () ->
                        proposer(
                                r,
                                evaluation.get(),
                                code,
                                organisation,
                                ContenuAction.de(quoi, "", Priorite.P2)));
    }

    private Resultat<ActionId> proposer(
            Recitant r, EvaluationId id, String code, String organisation, ContenuAction contenu) {
        var grille = grilles.charger(evaluations.lire(id).grille());
        var reference = constats.reference(id, grille.parCode(code).orElseThrow().id());
        return actions.proposer(
                Reperes.de(r.reperes().organisations, organisation),
                contenu,
                List.of(origines.lire(reference).orElseThrow().origine()));
    }

    /// One that is done, then found effective when the item was rated again.
    ///
    /// @param verifiee the day of the check, after the next session
    void reussir(
            Recitant r,
            int jour,
            Supplier<EvaluationId> evaluation,
            String code,
            String qui,
            String organisation,
            ContenuAction contenu,
            int verifiee,
            String resultat) {
        r.agenda()
                .noter(
                        jour,
                        () -> {
                            var id =
                                    Scene.attendre(
                                            r.recit()
                                                    .dire(
                                                            jour,
                                                            r.reperes().acteur(qui),
                                                            () ->
                                                                    proposer(
                                                                            r,
                                                                            evaluation.get(),
                                                                            code,
                                                                            organisation,
                                                                            contenu)),
                                            contenu.titre());
                            for (var t : MISE_EN_ROUTE) {
                                r.prevoir(jour + 5, qui, () -> franchir(id, t, Dits.RIEN));
                            }
                            r.prevoir(
                                    verifiee - DES_MOIS,
                                    qui,
                                    () -> franchir(id, TransitionAction.REALISER, Dits.RIEN));
                            r.prevoir(
                                    verifiee,
                                    qui,
                                    () ->
                                            franchir(
                                                    id,
                                                    TransitionAction.VERIFIER_L_EFFICACITE,
                                                    new Dits(null, resultat)));
                        });
    }

    private Resultat<EtatAction> franchir(ActionId id, TransitionAction t, Dits dits) {
        return actions.franchir(id, actions.lire(id).version(), t, dits);
    }
}
