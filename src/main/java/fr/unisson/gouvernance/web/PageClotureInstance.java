package fr.unisson.gouvernance.web;

import fr.unisson.socle.web.Erreurs;
import org.jspecify.annotations.Nullable;

/// The form that closes a body, or opens it again.
public record PageClotureInstance(
        TeteInstance tete,
        boolean active,
        @Nullable String version,
        @Nullable String le,
        @Nullable String motif,
        Erreurs erreurs) {

    public String titre() {
        return active ? "Clore l’instance" : "Rouvrir l’instance";
    }
}
