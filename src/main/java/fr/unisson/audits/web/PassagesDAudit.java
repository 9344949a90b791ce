package fr.unisson.audits.web;

import fr.unisson.audits.AuditVue;
import fr.unisson.audits.Audits;
import fr.unisson.audits.Observation;
import fr.unisson.audits.domaine.DossierAudit;
import fr.unisson.audits.domaine.TransitionAudit;
import fr.unisson.grilles.Grille;
import fr.unisson.socle.vie.Role;
import fr.unisson.socle.web.Exigee;
import fr.unisson.socle.web.PassageOffert;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The passages that the reader may ask for, each with what it still lacks and where to give it.
final class PassagesDAudit {

    private PassagesDAudit() {}

    static List<PassageOffert> offerts(
            AuditVue a, Audits audits, List<Observation> saisies, Grille grille) {
        var possibles = audits.possibles(a);
        if (possibles.isEmpty()) return List.of();
        var dossier = audits.dossier(a);
        return possibles.stream()
                .map(t ->
                        new PassageOffert(
                                t.libelle(),
                                a.adresse() + "/" + GesteSurAudit.de(t).segment,
                                t.roles().stream()
                                        .map(Role::libelle)
                                        .sorted()
                                        .collect(Collectors.joining(", ")),
                                true,
                                t == TransitionAudit.ABANDONNER,
                                exigences(t, dossier, a, saisies, grille)))
                .toList();
    }

    private static List<Exigee> exigences(
            TransitionAudit t,
            DossierAudit dossier,
            AuditVue a,
            List<Observation> saisies,
            Grille grille) {
        return t.verifier(dossier).stream()
                .map(v -> Exigee.de(v, ou(v.code(), a, saisies, grille)))
                .toList();
    }

    /// For answers that are missing: the first observation that lacks one.
    private static @Nullable String ou(
            String exigence, AuditVue a, List<Observation> saisies, Grille grille) {
        return switch (exigence) {
            case "AUDITEUR_NOMME" -> a.adresse() + "/modifier#auditeurs";
            case "UNE_OBSERVATION" -> a.adresse() + "/observations/nouvelle";
            case "TOUT_REPONDU" ->
                    saisies.stream()
                            .filter(o -> incomplete(o, grille))
                            .findFirst()
                            .map(o -> a.adresse() + "/observations/" + o.id())
                            .orElse(null);
            default -> null;
        };
    }

    static boolean incomplete(Observation o, Grille grille) {
        return o.reponses().size() < grille.feuilles().size();
    }
}
