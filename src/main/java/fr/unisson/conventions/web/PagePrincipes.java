package fr.unisson.conventions.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.PositionOfferte;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The founding principles and values, and where everyone stands.
///
/// @param sansPosition it follows another convention, without their stage
/// @param ajoutables this reader may propose one
/// @param principesModifiables this reader may reword and move them
/// @param ecartables this reader may set one aside
/// @param prononceePar the party or person for whom the reader takes a stance; null when they may
///   not
public record PagePrincipes(
        TeteConvention tete,
        int version,
        boolean sansPosition,
        List<Principe> principes,
        List<Principe> valeurs,
        List<Ecarte> ecartes,
        String perimetre,
        boolean perimetreModifiable,
        boolean ajoutables,
        boolean principesModifiables,
        boolean ecartables,
        @Nullable String prononceePar,
        Saisie saisie,
        Erreurs erreurs) {

    /// @param redaction who worded it so and when, null for the model's own words
    /// @param positions of the parties' referents, on this wording
    /// @param usagers of the users' representatives, told apart
    /// @param anciennesPositions on a former wording: they are to be taken again, but a blockage
    ///   stands until its author lifts it
    /// @param attendus parties that have not taken a stance yet
    /// @param maPosition name of the reader's current stance
    public record Principe(
            long id,
            int version,
            String intitule,
            String sens,
            @Nullable String source,
            @Nullable String redaction,
            List<Prise> positions,
            List<Prise> usagers,
            List<Prise> anciennesPositions,
            List<Ancienne> anciennes,
            List<String> attendus,
            @Nullable String maPosition,
            @Nullable String monMotif) {

        public List<Prise> blocages() {
            return Stream.of(positions, usagers, anciennesPositions)
                    .flatMap(List::stream)
                    .filter(p -> p.position() == PositionOfferte.BLOCAGE)
                    .toList();
        }
    }

    /// A stance taken, in the words of who takes it.
    public record Prise(
            String qui, PositionOfferte position, @Nullable String motif, String quand) {}

    /// A former wording, still to be read.
    public record Ancienne(int version, String intitule, String sens, String quand) {}

    public record Ecarte(String intitule, String motif, String quand) {}

    /// What is being typed, kept when it is refused.
    public record Saisie(
            Prononcee prononcee,
            Reformulee reformulee,
            PrincipeForm ajout,
            @Nullable String perimetre) {

        static final Saisie AUCUNE =
                new Saisie(Prononcee.AUCUNE, Reformulee.AUCUNE, PrincipeForm.vide(), null);

        static Saisie de(Prononcee prononcee) {
            return new Saisie(prononcee, Reformulee.AUCUNE, PrincipeForm.vide(), null);
        }

        static Saisie de(Reformulee reformulee) {
            return new Saisie(Prononcee.AUCUNE, reformulee, PrincipeForm.vide(), null);
        }

        static Saisie de(PrincipeForm ajout) {
            return new Saisie(Prononcee.AUCUNE, Reformulee.AUCUNE, ajout, null);
        }

        static Saisie de(String perimetre) {
            return new Saisie(Prononcee.AUCUNE, Reformulee.AUCUNE, PrincipeForm.vide(), perimetre);
        }
    }

    /// A stance being typed.
    ///
    /// @param principe 0 when none is
    public record Prononcee(long principe, @Nullable String position, @Nullable String motif) {
        static final Prononcee AUCUNE = new Prononcee(0, null, null);
    }

    /// A new wording being typed.
    ///
    /// @param principe 0 when none is
    public record Reformulee(long principe, String intitule, String sens) {
        static final Reformulee AUCUNE = new Reformulee(0, "", "");
    }

    public long blocages() {
        return Stream.concat(principes.stream(), valeurs.stream())
                .filter(p -> !p.blocages().isEmpty())
                .count();
    }
}
