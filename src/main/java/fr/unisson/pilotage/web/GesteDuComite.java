package fr.unisson.pilotage.web;

import fr.unisson.pilotage.domaine.TransitionPromesse;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is asked with a reason, on a page of its own.
///
/// @see PageGeste
enum GesteDuComite {
    REPOSITIONNER(
            "repositionnement",
            "Repositionner",
            "Le comité, ou un avenant, donne à cet engagement un autre contenu. L’ancien énoncé et"
                    + " la raison restent dans l’historique.",
            "Pourquoi",
            "L’avenant, s’il ne s’agit pas d’une décision du comité",
            TransitionPromesse.REPOSITIONNER),
    CLASSER(
            "sans-objet",
            "Classer sans objet",
            "Il n’y a plus lieu de le suivre. Ce qui en a été dit reste dans l’historique.",
            "Pourquoi",
            null,
            TransitionPromesse.CLASSER_SANS_OBJET),
    ROUVRIR(
            "reouverture",
            "Rouvrir",
            "Il sera de nouveau suivi, comme à démarrer.",
            "Pourquoi",
            null,
            TransitionPromesse.ROUVRIR),
    CONTESTER(
            "contestation",
            "Contester le dernier point",
            "Le comité de pilotage en parlera à sa prochaine réunion. Ce que l’autre partie a dit"
                    + " reste écrit, et ce que vous en dites aussi.",
            "Ce que votre organisation ne partage pas",
            null,
            null),
    CONCLURE(
            "conclusion",
            "Conclure, au nom du comité",
            "Chaque partie garde ses mots ; la conclusion du comité s’y ajoute.",
            "Ce que le comité en conclut",
            "La réunion qui a conclu, s’il n’y a pas eu de décision",
            null);

    final String segment;
    final String titre;
    final String intro;
    final String question;
    final @Nullable String acte;
    final @Nullable TransitionPromesse transition;

    GesteDuComite(
            String segment,
            String titre,
            String intro,
            String question,
            @Nullable String acte,
            @Nullable TransitionPromesse transition) {
        this.segment = segment;
        this.titre = titre;
        this.intro = intro;
        this.question = question;
        this.acte = acte;
        this.transition = transition;
    }

    static Optional<GesteDuComite> de(String segment) {
        return Stream.of(values()).filter(g -> g.segment.equals(segment)).findFirst();
    }
}
