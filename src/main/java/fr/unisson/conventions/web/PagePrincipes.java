package fr.unisson.conventions.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.PositionOfferte;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The founding principles and values, and where everyone stands.
///
/// @param prononceePar the party or person for whom the reader takes a stance; null when they may
///   not
public record PagePrincipes(
        TeteConvention tete,
        int version,
        List<Principe> principes,
        List<Principe> valeurs,
        String perimetre,
        boolean perimetreModifiable,
        boolean principesModifiables,
        @Nullable String prononceePar,
        Saisie saisie,
        PrincipeForm ajout,
        Erreurs erreurs) {

    /// @param positions of the parties' referents
    /// @param usagers of the users' representatives, told apart
    /// @param attendus parties that have not taken a stance yet
    /// @param maPosition name of the reader's current stance
    public record Principe(
            long id,
            int version,
            String intitule,
            String sens,
            @Nullable String source,
            List<Prise> positions,
            List<Prise> usagers,
            List<String> attendus,
            @Nullable String maPosition,
            @Nullable String monMotif) {

        public List<Prise> blocages() {
            return java.util.stream.Stream.concat(positions.stream(), usagers.stream())
                    .filter(p -> p.position() == PositionOfferte.BLOCAGE)
                    .toList();
        }
    }

    /// A stance taken, in the words of who takes it.
    public record Prise(
            String qui, PositionOfferte position, @Nullable String motif, String quand) {}

    /// The stance being typed, kept when it is refused.
    ///
    /// @param principe 0 when none is
    public record Saisie(long principe, @Nullable String position, @Nullable String motif) {
        static final Saisie AUCUNE = new Saisie(0, null, null);
    }

    public long blocages() {
        return java.util.stream.Stream.concat(principes.stream(), valeurs.stream())
                .filter(p -> !p.blocages().isEmpty())
                .count();
    }
}
