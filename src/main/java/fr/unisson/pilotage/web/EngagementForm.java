package fr.unisson.pilotage.web;

import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Saisies;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is typed on the page of a promise, whichever form sends it.
///
/// @param point the passage that a report asks for
/// @param decision with `acte`, what decided it
/// @param action with `consentie`, what of the party's own plan is joined, and that it may be told
public record EngagementForm(
        @Nullable String version,
        @Nullable String point,
        @Nullable String note,
        @Nullable String avancement,
        @Nullable String motif,
        @Nullable String enonce,
        @Nullable String decision,
        @Nullable String acte,
        @Nullable String partie,
        @Nullable String action,
        @Nullable String consentie) {

    static final EngagementForm VIDE =
            new EngagementForm(null, null, null, null, null, null, null, null, null, null, null);

    boolean consenti() {
        return "true".equals(consentie);
    }

    /// One that no row has when it cannot be read: nothing then moves.
    int versionLue() {
        return Saisies.entier(version).orElse(-1);
    }

    /// What tells a situation and may not be kept.
    Erreurs erreurs() {
        return Erreurs.AUCUNE
                .raconter("note", note, Champs.TEXTE)
                .raconter("motif", motif, Champs.TEXTE)
                .raconter("enonce", enonce, Champs.TEXTE)
                .raconter("acte", acte, Champs.TEXTE);
    }

    Optional<Integer> avancementLu() {
        return Saisies.pourcent(avancement);
    }

    boolean avancementFaux() {
        return !Saisies.vide(avancement) && avancementLu().isEmpty();
    }
}
