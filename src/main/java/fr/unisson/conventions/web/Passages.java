package fr.unisson.conventions.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.domaine.DossierConvention;
import fr.unisson.conventions.domaine.Mots;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.web.PageConvention.Action;
import fr.unisson.conventions.web.PageConvention.Prochaine;
import fr.unisson.socle.web.Exigee;
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

    /// Refusing to sign belongs to the signature page, starting again from the text in force to the
    /// page of what an amendment changes.
    private static final Set<TransitionConvention> AILLEURS =
            Set.of(
                    TransitionConvention.CREER,
                    TransitionConvention.REFUSER_LE_FOND,
                    TransitionConvention.REPARTIR_DU_TEXTE);

    /// What the form of the passage itself provides is not missing before it.
    private static final Set<String> DONNEES_AVEC_LA_DEMANDE =
            Set.of(
                    "VOLETS_NOMMES",
                    "DATE_DE_RELECTURE",
                    "PERTES_CONFIRMEES",
                    "AVERTISSEMENTS_VUS",
                    "LIMITE_PASSEE");

    private final Conventions conventions;
    private final LieuxDeReprise lieux;

    Passages(Conventions conventions, LieuxDeReprise lieux) {
        this.conventions = conventions;
        this.lieux = lieux;
    }

    List<Action> actions(Dossier dossier) {
        return Arrays.stream(TransitionConvention.values())
                .filter(t -> ouverte(t, dossier))
                .map(t ->
                        new Action(
                                Mots.de(dossier.fiche().avenant(), t.libelle()),
                                adresse(dossier.fiche().id(), t),
                                exigences(t, dossier).stream().allMatch(Exigee::remplie),
                                DANGEREUX.contains(t),
                                avance(t)))
                .toList();
    }

    /// The way forward from here, shown to all who prepare the work.
    @Nullable Prochaine prochaine(Dossier dossier) {
        if (!dossier.lecteur().prepare()) {
            return null;
        }
        return Arrays.stream(TransitionConvention.values())
                .filter(t -> avance(t) && t.possibleDepuis(dossier.etat()) && offerte(t, dossier))
                .findFirst()
                .map(t ->
                        new Prochaine(
                                Mots.de(dossier.fiche().avenant(), t.libelle()),
                                exigences(t, dossier)))
                .orElse(null);
    }

    List<Exigee> exigences(TransitionConvention t, Dossier dossier) {
        long id = dossier.fiche().id();
        var lieu = lieux.de(dossier);
        return conventions
                .verifier(new ConventionId(id), t, DossierConvention.Saisie.vide())
                .stream()
                .filter(v -> !DONNEES_AVEC_LA_DEMANDE.contains(v.code()))
                .map(v -> Exigee.de(v, Lieux.de(v.code(), id), r -> lieu.de(v.code(), r)))
                .toList();
    }

    static boolean ouverte(TransitionConvention t, Dossier dossier) {
        return !AILLEURS.contains(t)
                && !(dossier.fiche().sansVolets() && t == TransitionConvention.ROUVRIR_VOLETS)
                && offerte(t, dossier)
                && t.possibleDepuis(dossier.etat())
                && t.roleParmi(dossier.lecteur().roles()).isPresent();
    }

    /// The way that leads to signature: by the bodies, or past them when none is asked.
    private static boolean offerte(TransitionConvention t, Dossier dossier) {
        return switch (t) {
            case OUVRIR_VALIDATION -> dossier.dispense() == null;
            case OUVRIR_SIGNATURE_SANS_INSTANCES -> dossier.dispense() != null;
            default -> true;
        };
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
                    OUVRIR_SIGNATURE,
                    OUVRIR_SIGNATURE_SANS_INSTANCES ->
                    true;
            default -> false;
        };
    }

    static String adresse(long convention, TransitionConvention t) {
        return "/conventions/" + convention + "/passage/" + chemin(t);
    }

    static String chemin(TransitionConvention t) {
        return t.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
