package fr.unisson.gouvernance.web;

import fr.unisson.socle.web.Erreurs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form that closes a body, or opens it again.
///
/// @param reunions meetings to come, that closing cancels
/// @param annulation the reader was told so
public record PageClotureInstance(
        TeteInstance tete,
        boolean active,
        @Nullable String version,
        @Nullable String le,
        @Nullable String motif,
        List<String> reunions,
        boolean annulation,
        Erreurs erreurs) {

    public String titre() {
        return active ? "Clore l’instance" : "Rouvrir l’instance";
    }
}
