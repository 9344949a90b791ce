package fr.unisson.actions;

import fr.unisson.actions.domaine.DossierAction;
import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.actions.domaine.RoleAction;
import fr.unisson.actions.domaine.TransitionAction;
import fr.unisson.actions.donnees.ActionSql;
import fr.unisson.actions.donnees.ActionSql.Passage;
import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// Brings a new action to the state where it stands already: by the same passages as any other,
/// decided by the same rules, as far as its facts allow.
@Component
class Cheminement {

    private final ActionSql actions;
    private final Clock horloge;

    Cheminement(ActionSql actions, Clock horloge) {
        this.actions = actions;
        this.horloge = horloge;
    }

    EtatAction mener(ActionId id, ContenuAction contenu, EtatAction voulu, String motif) {
        var dossier =
                new DossierAction(
                        contenu.pilote() != null,
                        contenu.echeance(),
                        contenu.mesure(),
                        List.of(),
                        "");
        var etat = EtatAction.PROPOSEE;
        int version = 1;
        for (var transition : chemin(voulu)) {
            var demande =
                    new Demande(RoleAction.RESPONSABLE, transition.motifRequis() ? motif : null);
            if (!(transition.decider(etat, dossier, demande)
                    instanceof Decision.Permise<EtatAction>(var vers))) {
                return etat;
            }
            actions.franchir(
                    new Passage(
                            id,
                            version++,
                            transition.name(),
                            etat.name(),
                            vers.name(),
                            RoleAction.RESPONSABLE.name(),
                            demande.motif(),
                            null),
                    horloge.instant());
            etat = vers;
        }
        return etat;
    }

    /// The shortest way from a proposal. What a file calls closed is done: its effect was not
    /// checked here.
    static List<TransitionAction> chemin(EtatAction voulu) {
        var debut =
                List.of(
                        TransitionAction.VALIDER,
                        TransitionAction.PLANIFIER,
                        TransitionAction.COMMENCER);
        return switch (voulu) {
            case PROPOSEE -> List.of();
            case VALIDEE -> debut.subList(0, 1);
            case A_FAIRE -> debut.subList(0, 2);
            case EN_COURS -> debut.subList(0, 3);
            case SUSPENDUE ->
                    List.of(
                            TransitionAction.VALIDER,
                            TransitionAction.PLANIFIER,
                            TransitionAction.COMMENCER,
                            TransitionAction.SUSPENDRE);
            case REALISEE, EFFICACITE_VERIFIEE, INEFFICACE, CLOSE ->
                    List.of(TransitionAction.CONSTATER_REALISEE);
            case ABANDONNEE -> List.of(TransitionAction.ABANDONNER);
        };
    }
}
