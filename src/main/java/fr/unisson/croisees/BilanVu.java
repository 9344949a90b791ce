package fr.unisson.croisees;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One wording of the report, with what the parties said of it.
///
/// @param empreinte what positions are taken on
public record BilanVu(
        int numero,
        String synthese,
        String empreinte,
        String par,
        Instant le,
        List<Recommandee> recommandations,
        List<PositionVue> positions) {

    /// @param mission null for the convention as a whole
    /// @param raison empty only when nothing is to change
    public record Recommandee(
            @Nullable Long mission, String objet, Recommandation choix, String raison) {}

    public record PositionVue(
            long partie,
            String nom,
            PositionSurBilan position,
            String motif,
            String par,
            Instant le) {}

    public BilanVu {
        recommandations = List.copyOf(recommandations);
        positions = List.copyOf(positions);
    }
}
