package fr.unisson.actions.web;

import fr.unisson.actions.ActionVue;
import fr.unisson.actions.domaine.RoleAction;
import fr.unisson.actions.domaine.TransitionAction;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Role;
import fr.unisson.socle.web.Exigee;
import fr.unisson.socle.web.PassageOffert;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The passages of an action with their check lists. What a form asks for is not missing.
final class PassagesDAction {

    private static final String RESULTAT = "RESULTAT_NOTE";

    /// Never the way one wishes for.
    private static final Set<TransitionAction> SECONDAIRES =
            EnumSet.of(
                    TransitionAction.CONSTATER_REALISEE,
                    TransitionAction.SUSPENDRE,
                    TransitionAction.CONSTATER_L_INEFFICACITE,
                    TransitionAction.ABANDONNER);

    private PassagesDAction() {}

    static List<PassageOffert> offerts(ActionVue action, Set<RoleAction> roles, String adresse) {
        return Arrays.stream(TransitionAction.values())
                .filter(t -> t.possibleDepuis(action.etat()))
                .map(t -> offert(t, action, t.roleParmi(roles).isPresent(), adresse))
                .toList();
    }

    /// Where to meet a requirement is told to those who may act.
    private static PassageOffert offert(
            TransitionAction t, ActionVue action, boolean mien, String adresse) {
        var exigences = exigences(t, action, adresse);
        return new PassageOffert(
                t.libelle(),
                adresse + "/passage/" + chemin(t),
                t.roles().stream().map(Role::libelle).sorted().collect(Collectors.joining(", ")),
                mien,
                SECONDAIRES.contains(t),
                mien ? exigences : exigences.stream().map(Exigee::sansLien).toList());
    }

    static List<Exigee> exigences(TransitionAction t, ActionVue action, String adresse) {
        return t.verifier(action.dossier()).stream()
                .filter(v -> !(demandeResultat(t) && v.code().equals(RESULTAT)))
                .map(v -> Exigee.de(v, lien(v.code(), adresse)))
                .toList();
    }

    /// The passages that judge the effect are where the result is noted.
    static boolean demandeResultat(TransitionAction t) {
        return t == TransitionAction.VERIFIER_L_EFFICACITE
                || t == TransitionAction.CONSTATER_L_INEFFICACITE;
    }

    static String chemin(TransitionAction t) {
        return t.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static TransitionAction lire(String chemin) {
        return Arrays.stream(TransitionAction.values())
                .filter(t -> t != TransitionAction.PROPOSER && chemin(t).equals(chemin))
                .findFirst()
                .orElseThrow(() -> new Introuvable("passage " + chemin));
    }

    /// What it does, said before it is done.
    static String effet(TransitionAction t) {
        return switch (t) {
            case PROPOSER -> "";
            case VALIDER -> "L’organisation décide de mener cette action.";
            case PLANIFIER -> "L’action entre dans les tâches du pilote, avec ses rappels.";
            case COMMENCER, REPRENDRE -> "Le travail avance.";
            case SUSPENDRE -> "Les rappels s’arrêtent jusqu’à la reprise.";
            case CONSTATER_REALISEE ->
                    "Le travail était fait avant d’entrer au plan : dites-en ce que l’on sait. Il"
                            + " restera à vérifier que l’action a servi.";
            case REALISER ->
                    "Vous dites que le travail est fait. Il restera à vérifier que l’action a servi, avant de la"
                            + " clore.";
            case VERIFIER_L_EFFICACITE -> "Le résultat atteint la cible.";
            case CONSTATER_L_INEFFICACITE ->
                    "Une nouvelle action, liée à celle-ci, s’ouvre aussitôt : le but reste à"
                            + " atteindre.";
            case CLORE -> "L’action sort du plan en cours. Elle reste lisible, avec son histoire.";
            case ABANDONNER -> "L’action ne sera pas menée. Elle reste lisible, avec la raison.";
        };
    }

    private static @Nullable String lien(String code, String adresse) {
        return switch (code) {
            case "PILOTE_NOMME" -> adresse + "/modifier#pilote";
            case "ECHEANCE_FIXEE" -> adresse + "/modifier#echeance";
            case "ETAPES_FAITES" -> adresse + "#etapes";
            case "MESURE_DEFINIE" -> adresse + "/modifier#indicateur";
            default -> null;
        };
    }
}
