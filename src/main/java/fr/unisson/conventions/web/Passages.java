package fr.unisson.conventions.web;

import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.web.PageConvention.Action;
import fr.unisson.conventions.web.PageConvention.Prochaine;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The passages open to the reader, and what the next step needs.
@Component
class Passages {

    private static final Set<TransitionConvention> DANGEREUX =
            Set.of(TransitionConvention.ABANDONNER, TransitionConvention.ROUVRIR_LE_TEXTE);

    /// Refusing to sign belongs to the signature page.
    private static final Set<TransitionConvention> AILLEURS =
            Set.of(TransitionConvention.CREER, TransitionConvention.REFUSER_LE_FOND);

    List<Action> actions(Dossier dossier) {
        return Arrays.stream(TransitionConvention.values())
                .filter(t -> ouverte(t, dossier))
                .map(t ->
                        new Action(
                                t.libelle(),
                                adresse(dossier.fiche().id(), t),
                                true,
                                DANGEREUX.contains(t),
                                avance(t)))
                .toList();
    }

    @Nullable Prochaine prochaine(Dossier dossier) {
        return null;
    }

    static boolean ouverte(TransitionConvention t, Dossier dossier) {
        return !AILLEURS.contains(t)
                && t.possibleDepuis(dossier.etat())
                && t.roleParmi(dossier.lecteur().roles()).isPresent();
    }

    static boolean danger(TransitionConvention t) {
        return DANGEREUX.contains(t);
    }

    /// Whether the passage leads further in the life of the convention.
    static boolean avance(TransitionConvention t) {
        return switch (t) {
            case OUVRIR_PRINCIPES,
                    OUVRIR_CO_CONSTRUCTION,
                    CONSOLIDER,
                    OUVRIR_RELECTURE,
                    OUVRIR_VALIDATION,
                    OUVRIR_SIGNATURE ->
                    true;
            default -> false;
        };
    }

    static String adresse(long convention, TransitionConvention t) {
        return "/conventions/"
                + convention
                + "/passage/"
                + t.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
