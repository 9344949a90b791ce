package fr.unisson.derives.domaine;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The facts that a passage of an alert looks at.
///
/// @param archivee the convention is read-only for ever
/// @param effet what was observed, in words
/// @param decision a decision of the committee is cited, taken since the alert
/// @param acte what decided it, in words; empty when a decision that proves nothing is cited
public record DossierAlerte(
        boolean archivee,
        @Nullable Gravite gravite,
        Plan plan,
        String effet,
        boolean decision,
        String acte,
        @Nullable IssueAlerte issue,
        LocalDate jour) {

    /// @param quoi what will be done
    /// @param qui name of who answers for it, empty when it may not be theirs
    public record Plan(String quoi, String qui, @Nullable LocalDate pour) {
        public static final Plan AUCUN = new Plan("", "", null);
    }
}
