package fr.unisson.grilles;

import fr.unisson.annuaire.OrganisationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A grid in a list: its last published version.
///
/// @param maison who wrote it; null when it is shipped with the platform
/// @param feuilles how many things it rates
public record GrilleVue(
        GrilleId id,
        String cle,
        @Nullable OrganisationId maison,
        NatureDeGrille nature,
        int numero,
        String nom,
        String presentation,
        Instant publieeLe,
        int feuilles) {

    /// Rated by the parties of a convention, and by nobody else.
    public boolean croisee() {
        return maison == null && GrillesLivrees.CROISEES.contains(cle);
    }
}
