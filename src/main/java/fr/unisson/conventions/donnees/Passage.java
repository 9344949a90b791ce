package fr.unisson.conventions.donnees;

import fr.unisson.socle.Acteur;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One move to be written: state and history together, or not at all.
///
/// @param version the one the decision was taken on
public record Passage(
        long convention,
        long id,
        int version,
        String transition,
        @Nullable String de,
        String vers,
        String role,
        @Nullable Long compte,
        @Nullable Long partie,
        @Nullable String motif,
        Instant le) {

    /// The account to be written in the histories: none when the platform acts by itself.
    public static @Nullable Long compteDeLActeur() {
        var acteur = Acteur.courant();
        return acteur.connecte() ? acteur.compte() : null;
    }
}
