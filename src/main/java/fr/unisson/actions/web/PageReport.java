package fr.unisson.actions.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import org.jspecify.annotations.Nullable;

/// Another due date and its reason.
public record PageReport(
        Fil fil,
        String objet,
        String actuelle,
        String adresse,
        String retour,
        Saisie form,
        Erreurs erreurs) {

    public record Saisie(@Nullable Integer version, @Nullable String vers, @Nullable String motif) {
        int versionVue() {
            return version == null ? 0 : version;
        }
    }
}
