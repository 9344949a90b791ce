package fr.unisson.evaluations.web;

import fr.unisson.evaluations.EnvoiAttendu;
import fr.unisson.evaluations.EtatEvaluation;
import fr.unisson.evaluations.EvaluationVue;
import fr.unisson.evaluations.Evaluations;
import fr.unisson.evaluations.ParticipantVue;
import fr.unisson.evaluations.VieDesEvaluations;
import fr.unisson.evaluations.domaine.TransitionEvaluation;
import fr.unisson.evaluations.web.PageEvaluation.Attendu;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Verification;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What a session expects of its reader now.
@Component("attendusDesEvaluations")
class Attendus {

    private final Evaluations evaluations;
    private final VieDesEvaluations vie;
    private final ObjectProvider<EnvoiAttendu> envois;

    Attendus(Evaluations evaluations, VieDesEvaluations vie, ObjectProvider<EnvoiAttendu> envois) {
        this.evaluations = evaluations;
        this.vie = vie;
        this.envois = envois;
    }

    Attendu de(
            EvaluationVue e,
            List<ParticipantVue> tous,
            List<TransitionEvaluation> possibles,
            boolean uneVoix) {
        var moi = tous.stream().filter(ParticipantVue::moi).findFirst().orElse(null);
        return switch (e.etat()) {
            case PREPARATION ->
                    possibles.contains(TransitionEvaluation.OUVRIR)
                            ? preparer(e, tous)
                            : new Attendu(
                                    evaluations.aSituer(e)
                                            ? e.nomFacilitateur()
                                                    + " doit encore dire quelle structure est"
                                                    + " évaluée."
                                            : "L’évaluation se prépare.",
                                    null,
                                    null);
            case OUVERTE -> {
                if (moi != null && !moi.aRepondu()) {
                    yield new Attendu(
                            "Votre avis est attendu"
                                    + (e.noterAvant() == null
                                            ? "."
                                            : " avant le " + Dates.jour(e.noterAvant()) + ".")
                                    + " Vos réponses se liront par collège, jamais sous votre nom.",
                            "Répondre",
                            e.adresse() + "/noter");
                }
                if (possibles.contains(TransitionEvaluation.REVELER)) {
                    yield pret(e, TransitionEvaluation.REVELER)
                            ? new Attendu(
                                    "Assez de personnes ont répondu pour ouvrir l’échange.",
                                    TransitionEvaluation.REVELER.libelle(),
                                    passage(e, TransitionEvaluation.REVELER))
                            : new Attendu(manques(e, TransitionEvaluation.REVELER), null, null);
                }
                yield moi == null
                        ? new Attendu("Les participants répondent, chacun de son côté.", null, null)
                        : new Attendu(
                                "Vous avez répondu. Vous pouvez revoir vos réponses jusqu’à"
                                        + " l’ouverture de l’échange.",
                                "Revoir mes réponses",
                                e.adresse() + "/noter");
            }
            case ECHANGE, CONJOINTE ->
                    evaluations.anime(e)
                            ? new Attendu(
                                    e.etat() == EtatEvaluation.ECHANGE
                                            ? "Parcourez les points avec le groupe, du plus grand"
                                                    + " écart au plus petit."
                                            : "Écrivez la note que le groupe donne à chaque"
                                                    + " critère.",
                                    uneVoix ? "Répondre" : "Mener l’échange",
                                    e.adresse() + "/echange")
                            : new Attendu(
                                    uneVoix
                                            ? e.nomFacilitateur()
                                                    + " écrit la note que le groupe donne à chaque"
                                                    + " critère."
                                            : "Le groupe échange sur les réponses des deux"
                                                    + " collèges.",
                                    "Voir les résultats",
                                    e.adresse() + "/resultats");
            case CLOTUREE, ARCHIVEE ->
                    envois.stream()
                            .flatMap(x -> x.de(e.id()).stream())
                            .findFirst()
                            .map(x -> new Attendu(x.phrase(), x.bouton(), x.adresse()))
                            .orElseGet(() ->
                                    new Attendu(
                                            "Les résultats sont figés.",
                                            "Voir les résultats",
                                            e.adresse() + "/resultats"));
            case ABANDONNEE ->
                    new Attendu(
                            "L’évaluation est abandonnée ; ses réponses sont effacées.",
                            null,
                            null);
        };
    }

    private Attendu preparer(EvaluationVue e, List<ParticipantVue> tous) {
        if (pret(e, TransitionEvaluation.OUVRIR)) {
            return new Attendu(
                    "Tout est prêt : les participants peuvent être invités à répondre."
                            + EtatsLus.petits(e, tous),
                    TransitionEvaluation.OUVRIR.libelle(),
                    passage(e, TransitionEvaluation.OUVRIR));
        }
        boolean voix = e.uneVoix() && tous.isEmpty();
        var but = voix ? TransitionEvaluation.REPONDRE_ENSEMBLE : TransitionEvaluation.OUVRIR;
        var reste = manques(e, but);
        if (evaluations.aSituer(e)) {
            if (voix) reste += " Vous répondrez ensuite d’une seule voix, comme choisi.";
            return new Attendu(reste, "Dire la structure évaluée", e.adresse() + "/perimetre");
        }
        if (tous.isEmpty() && pret(e, TransitionEvaluation.REPONDRE_ENSEMBLE)) {
            return new Attendu(
                    "Choisissez comment répondre : le groupe d’une seule voix, ou des participants"
                            + " de deux collèges, chacun de son côté.",
                    TransitionEvaluation.REPONDRE_ENSEMBLE.libelle(),
                    passage(e, TransitionEvaluation.REPONDRE_ENSEMBLE));
        }
        return tous.isEmpty()
                ? new Attendu(reste, "Choisir les participants", e.adresse() + "/participants")
                : new Attendu(reste, "Fixer les dates", e.adresse() + "/dates");
    }

    boolean pret(EvaluationVue e, TransitionEvaluation t) {
        return vie.verifier(e, t).stream().allMatch(Verification::remplie);
    }

    private String manques(EvaluationVue e, TransitionEvaluation t) {
        return vie.verifier(e, t).stream()
                .filter(v -> !v.remplie())
                .map(Verification::phrase)
                .collect(Collectors.joining(" "));
    }

    static String passage(EvaluationVue e, TransitionEvaluation t) {
        return e.adresse() + "/passages/" + EvaluationController.cle(t);
    }
}
