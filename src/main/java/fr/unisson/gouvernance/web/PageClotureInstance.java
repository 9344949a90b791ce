package fr.unisson.gouvernance.web;

import fr.unisson.socle.web.Dependances.Partant;
import fr.unisson.socle.web.Erreurs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form that closes a body, or opens it again.
///
/// @param reunions meetings to come, that closing cancels
/// @param annulation the reader was told so
/// @param partant the body, when it closes
public record PageClotureInstance(
        TeteInstance tete,
        boolean active,
        @Nullable String version,
        @Nullable String le,
        @Nullable String motif,
        List<String> reunions,
        boolean annulation,
        @Nullable Partant partant,
        Erreurs erreurs) {

    public String titre() {
        return active ? "Clore l’instance" : "Rouvrir l’instance";
    }
}
