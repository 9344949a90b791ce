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
/// @param decision the one that the suspension rests on, null without one
/// @param suites what the end would do to what hangs from the convention
/// @param decisions of its bodies, to choose one; empty when none was taken
/// @param manque what to say then
/// @param comite address where a meeting of the committee is planned
/// @param aQui who may do what this reader may not
public record PageFin(
        TeteConvention tete,
        int version,
        String phrase,
        @Nullable Decision decision,
        boolean suspendable,
        boolean reprenable,
        List<Choix> decisions,
        String manque,
        String comite,
        List<String> aQui,
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

        /// All agreed: it is no proposal any more.
        public boolean convenue() {
            return accords.stream().allMatch(a -> a.donne() != null);
        }
    }

    public record Decision(String numero, String lien) {}

    /// @param donne by whom and when, null while it is awaited
    public record Accord(String partie, @Nullable String donne) {}

    public record Cloture(@Nullable String lien, String dispense, String par) {}

    public PageFin {
        decisions = List.copyOf(decisions);
        aQui = List.copyOf(aQui);
        suites = List.copyOf(suites);
    }
}
