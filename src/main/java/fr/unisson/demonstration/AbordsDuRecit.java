package fr.unisson.demonstration;

import static fr.unisson.demonstration.Recit.requis;
import static fr.unisson.demonstration.Recit.texte;

import fr.unisson.actions.ActionId;
import fr.unisson.actions.Actions;
import fr.unisson.actions.Actions.Dits;
import fr.unisson.actions.Commentaires;
import fr.unisson.actions.Partenaires;
import fr.unisson.actions.Recurrences;
import fr.unisson.actions.domaine.Recurrence;
import fr.unisson.actions.domaine.Recurrence.Declencheur;
import fr.unisson.actions.domaine.TransitionAction;
import fr.unisson.socle.vie.Resultat;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// What surrounds the actions of the story: their series, what is said of them, who else reads
/// them.
@Component
@Profile("demo")
class AbordsDuRecit {

    private static final int REGLE_LE = 30;

    private final Actions actions;
    private final Commentaires commentaires;
    private final Recurrences recurrences;
    private final Partenaires partenaires;

    AbordsDuRecit(
            Actions actions,
            Commentaires commentaires,
            Recurrences recurrences,
            Partenaires partenaires) {
        this.actions = actions;
        this.commentaires = commentaires;
        this.recurrences = recurrences;
        this.partenaires = partenaires;
    }

    void noter(JsonNode a, ActionId id, Recit recit, Reperes reperes, Agenda agenda) {
        for (var c : a.path("commentaires").values()) {
            agenda.noter(jour(c), () -> dire(recit, reperes, c, () -> commenter(id, c, reperes)));
        }
        var regle = a.path("recurrence");
        if (!regle.isMissingNode()) {
            agenda.noter(jour(regle), () -> dire(recit, reperes, regle, () -> poser(id, regle)));
        }
        for (var o : a.path("occurrences").values()) {
            agenda.noter(
                    jour(o),
                    () -> {
                        var resultat = texte(o, "resultat");
                        var gestes =
                                resultat == null
                                        ? List.of(
                                                TransitionAction.COMMENCER,
                                                TransitionAction.REALISER)
                                        : List.of(TransitionAction.VERIFIER_L_EFFICACITE);
                        for (var t : gestes) {
                            dire(recit, reperes, o, () -> avancer(id, t, new Dits(null, resultat)));
                        }
                    });
        }
        for (var p : a.path("partenaires").values()) {
            int le = a.path("partenairesDansJours").asInt();
            agenda.noter(
                    le,
                    () ->
                            tenir(
                                    recit.dire(
                                            le,
                                            reperes.acteur(requis(a, "partenairesPar")),
                                            () ->
                                                    partenaires.nommer(
                                                            id,
                                                            Reperes.de(
                                                                    reperes.organisations,
                                                                    p.asString())))));
        }
    }

    private Resultat<Long> commenter(ActionId id, JsonNode c, Reperes reperes) {
        var mention = texte(c, "mention");
        Long corrige =
                c.path("corrige").asBoolean(false)
                        ? Long.valueOf(commentaires.lister(id).getLast().id())
                        : null;
        return commentaires.ajouter(
                id,
                requis(c, "texte"),
                mention == null ? Set.of() : Set.of(Reperes.de(reperes.comptes, mention)),
                corrige);
    }

    private Resultat<Long> poser(ActionId id, JsonNode regle) {
        return recurrences.poser(
                id,
                0,
                new Recurrence(
                        regle.path("mois").asInt(),
                        Declencheur.valueOf(requis(regle, "declencheur")),
                        REGLE_LE,
                        null));
    }

    /// The first occurrence that this passage concerns goes its way.
    private Resultat<?> avancer(ActionId id, TransitionAction transition, Dits dits) {
        var serie = recurrences.de(id).orElseThrow();
        var derniere =
                serie.occurrences().stream()
                        .filter(o -> transition.possibleDepuis(o.etat()))
                        .findFirst()
                        .orElseThrow()
                        .action();
        return actions.franchir(derniere, actions.lire(derniere).version(), transition, dits);
    }

    private static void dire(
            Recit recit, Reperes reperes, JsonNode dit, Supplier<Resultat<?>> geste) {
        tenir(recit.dire(jour(dit), reperes.acteur(requis(dit, "par")), geste));
    }

    /// A refusal stops the load with its reasons.
    private static void tenir(Resultat<?> resultat) {
        if (!resultat.estFait()) throw new IllegalStateException(resultat.motifs().toString());
    }

    private static int jour(JsonNode dit) {
        return dit.path("dansJours").asInt();
    }
}
