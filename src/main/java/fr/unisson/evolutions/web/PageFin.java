package fr.unisson.evolutions.web;

import fr.unisson.conventions.web.TeteConvention;
import fr.unisson.evolutions.SuitesDeLaFin.Suite;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of a convention's pause and end.
///
/// @param version of the convention, sent back with what changes it
/// @param phrase where it stands, in one sentence
/// @param suites what the end would do to what hangs from the convention
/// @param decisions of its bodies, to choose one; empty when none was taken
public record PageFin(
        TeteConvention tete,
        int version,
        String phrase,
        boolean suspendable,
        boolean reprenable,
        List<Choix> decisions,
        List<Suite> suites,
        @Nullable Resiliation resiliation,
        boolean resiliable,
        @Nullable Cloture cloture,
        boolean clorable,
        boolean archivable,
        FinForm form,
        Erreurs erreurs) {

    public record Resiliation(
            int rang,
            String effet,
            String raison,
            String relais,
            @Nullable String acte,
            String par,
            List<Accord> accords,
            boolean aMoi,
            boolean mienne) {
        public Resiliation {
            accords = List.copyOf(accords);
        }
    }

    /// @param donne by whom and when, null while it is awaited
    public record Accord(String partie, @Nullable String donne) {}

    public record Cloture(@Nullable String lien, String dispense, String par) {}

    public PageFin {
        decisions = List.copyOf(decisions);
        suites = List.copyOf(suites);
    }
}
