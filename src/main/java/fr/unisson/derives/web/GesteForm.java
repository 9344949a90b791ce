package fr.unisson.derives.web;

import fr.unisson.socle.web.Saisies;
import org.jspecify.annotations.Nullable;

/// What is typed on the pages of an alert, whichever form sends it.
public record GesteForm(
        @Nullable String version,
        @Nullable String gravite,
        @Nullable String note,
        @Nullable String quoi,
        @Nullable String responsable,
        @Nullable String pour,
        @Nullable String action,
        @Nullable String decision,
        @Nullable String acte,
        @Nullable String issue,
        @Nullable String texte) {

    static final GesteForm VIDE =
            new GesteForm(null, null, null, null, null, null, null, null, null, null, null);

    /// One that no row has when it cannot be read: nothing then moves.
    int versionLue() {
        return Saisies.entier(version).orElse(-1);
    }
}
