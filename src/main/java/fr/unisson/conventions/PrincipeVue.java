package fr.unisson.conventions;

import fr.unisson.conventions.domaine.Position;
import fr.unisson.modeles.PrincipeModele.NaturePrincipe;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A founding principle or value, and where everyone stands on its current wording.
///
/// @param version of its wording; a stance is about one wording
/// @param positions the last one of each party and of each users' representative; those on a former
///   wording are kept, marked so
public record PrincipeVue(
        long id,
        int version,
        NaturePrincipe nature,
        String intitule,
        String sens,
        String source,
        boolean ecarte,
        @Nullable String motifEcart,
        List<PositionVue> positions) {

    /// @param partie the party in whose name it is taken, null for a users' representative
    public record PositionVue(
            long principe,
            int version,
            @Nullable Long partie,
            long compte,
            String nom,
            boolean usagers,
            Position position,
            @Nullable String motif,
            Instant le) {}

    public PrincipeVue {
        positions = List.copyOf(positions);
    }

    /// Stances on the current wording.
    public List<PositionVue> actuelles() {
        return positions.stream().filter(p -> p.version() == version).toList();
    }
}
