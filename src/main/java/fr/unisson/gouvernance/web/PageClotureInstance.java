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
        List<Annulee> reunions,
        boolean annulation,
        @Nullable Partant partant,
        Erreurs erreurs) {

    /// @param partant the meeting, which leaves with its body
    public record Annulee(String mots, Partant partant) {}

    public PageClotureInstance {
        reunions = List.copyOf(reunions);
    }

    public String titre() {
        return active ? "Clore l’instance" : "Rouvrir l’instance";
    }
}
