package fr.unisson.audits.web;

import fr.unisson.audits.domaine.TransitionAudit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One passage of an audit, asked on a page of its own.
enum GesteSurAudit {
    COMMENCER(
            "commencer",
            TransitionAudit.COMMENCER,
            List.of(
                    "Les auditeurs sont prévenus et peuvent saisir leurs observations.",
                    "Le titre, les dates, l’objectif et les auditeurs se changent encore."),
            "La saisie est ouverte."),
    CLORE(
            "clore",
            TransitionAudit.CLORE,
            List.of(
                    "Les réponses ne changent plus.",
                    "Ce qui est sous l’objectif est retenu avec ses chiffres du jour, pour que des"
                            + " actions y répondent."),
            "L’audit est clos."),
    ABANDONNER(
            "abandonner",
            TransitionAudit.ABANDONNER,
            List.of(
                    "L’audit s’arrête là.",
                    "Ce qui a été saisi reste lisible, sans compter nulle part."),
            "L’audit est abandonné.");

    final String segment;
    final TransitionAudit transition;
    final List<String> effets;
    final String message;

    GesteSurAudit(String segment, TransitionAudit transition, List<String> effets, String message) {
        this.segment = segment;
        this.transition = transition;
        this.effets = effets;
        this.message = message;
    }

    static Optional<GesteSurAudit> de(String segment) {
        return Stream.of(values()).filter(g -> g.segment.equals(segment)).findFirst();
    }

    static GesteSurAudit de(TransitionAudit transition) {
        return Stream.of(values())
                .filter(g -> g.transition == transition)
                .findFirst()
                .orElseThrow();
    }
}
