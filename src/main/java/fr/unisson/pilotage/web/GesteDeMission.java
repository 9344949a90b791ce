package fr.unisson.pilotage.web;

import fr.unisson.pilotage.domaine.TransitionMission;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is asked of a common mission on a page of its own.
///
/// @see PageGeste
enum GesteDeMission {
    REPOSITIONNER(
            "repositionnement",
            "Repositionner",
            "Le comité garde l’intention et change la façon de faire, dans le périmètre de la"
                    + " convention. L’ancien énoncé et la raison restent dans l’historique.",
            "Pourquoi",
            "L’avenant, s’il ne s’agit pas d’une décision du comité",
            TransitionMission.REPOSITIONNER),
    REQUALIFIER(
            "requalification",
            "Requalifier",
            "La mission change de nature. Si le texte doit changer aussi, ouvrez un avenant.",
            "Pourquoi",
            "L’avenant, s’il ne s’agit pas d’une décision du comité",
            TransitionMission.REQUALIFIER),
    METTRE_EN_SOMMEIL(
            "sommeil",
            "Mettre en sommeil",
            "Le comité ne l’attend plus pour le moment. Il pourra la réveiller.",
            "Pourquoi",
            "La réunion ou l’avenant, s’il ne s’agit pas d’une décision du registre",
            TransitionMission.METTRE_EN_SOMMEIL),
    ROUVRIR(
            "reprise",
            "Reprendre",
            "La mission reprend. Désignez ensuite la partie qui la pilote.",
            "Pourquoi",
            null,
            TransitionMission.ROUVRIR);

    final String segment;
    final String titre;
    final String intro;
    final String question;
    final @Nullable String acte;
    final TransitionMission transition;

    GesteDeMission(
            String segment,
            String titre,
            String intro,
            String question,
            @Nullable String acte,
            TransitionMission transition) {
        this.segment = segment;
        this.titre = titre;
        this.intro = intro;
        this.question = question;
        this.acte = acte;
        this.transition = transition;
    }

    static Optional<GesteDeMission> de(String segment) {
        return Stream.of(values()).filter(g -> g.segment.equals(segment)).findFirst();
    }
}
