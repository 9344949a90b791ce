package fr.unisson.derives.web;

import fr.unisson.derives.domaine.TransitionAlerte;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One passage of an alert, asked on a page of its own.
///
/// @see PageGesteAlerte
enum GesteSurAlerte {
    QUALIFIER(
            "qualification",
            TransitionAlerte.QUALIFIER,
            "Dire la gravité, c’est dire à quelle vitesse agir. Un plan de redressement est ensuite"
                    + " attendu sous quinze jours, ou l’alerte se classe avec sa raison.",
            "Ce qui vous le fait dire",
            true),
    PLANIFIER(
            "plan",
            TransitionAlerte.PLANIFIER,
            "Une chose à faire, une personne, une date. Repositionner l’engagement peut être le"
                    + " plan.",
            "Précision",
            true),
    REVOIR_LE_PLAN(
            "revision",
            TransitionAlerte.REVOIR_LE_PLAN,
            "Le plan précédent reste lisible.",
            "Pourquoi le revoir",
            false),
    CLASSER(
            "sans-suite",
            TransitionAlerte.CLASSER,
            "L’alerte est close. Le même constat ne sera pas redit.",
            "Pourquoi il n’y a pas lieu d’agir",
            false),
    LEVER(
            "levee",
            TransitionAlerte.LEVER,
            "Seul le comité lève une alerte : sa décision est citée, avec l’effet qu’il a constaté.",
            "L’effet observé",
            false),
    ESCALADER(
            "escalade",
            TransitionAlerte.ESCALADER,
            "Le plan n’a pas suffi. Le comité choisira une issue : repositionner d’abord.",
            "Ce que le plan n’a pas réglé",
            false),
    CHOISIR_L_ISSUE(
            "issue",
            TransitionAlerte.CHOISIR_L_ISSUE,
            "L’alerte garde la trace de l’issue choisie, qui se mène sur sa propre page.",
            "Précision",
            true);

    final String segment;
    final TransitionAlerte transition;
    final String intro;
    final String question;
    final boolean facultatif;

    GesteSurAlerte(
            String segment,
            TransitionAlerte transition,
            String intro,
            String question,
            boolean facultatif) {
        this.segment = segment;
        this.transition = transition;
        this.intro = intro;
        this.question = question;
        this.facultatif = facultatif;
    }

    boolean plan() {
        return this == PLANIFIER || this == REVOIR_LE_PLAN;
    }

    /// Label of the words that name what decided, where they may stand for a decision.
    @Nullable String acte() {
        return this == CHOISIR_L_ISSUE
                ? "L’avenant ou la réunion, s’il ne s’agit pas d’une décision du comité"
                : null;
    }

    boolean decision() {
        return this == LEVER || this == CHOISIR_L_ISSUE;
    }

    static Optional<GesteSurAlerte> de(String segment) {
        return Stream.of(values()).filter(g -> g.segment.equals(segment)).findFirst();
    }
}
