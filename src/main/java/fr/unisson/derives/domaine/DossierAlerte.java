package fr.unisson.derives.domaine;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The facts that a passage of an alert looks at.
///
/// @param archivee the convention is read-only for ever
/// @param effet what was observed, in words
/// @param decision a decision of the register of a body of the convention is cited
/// @param acte what decided it, in words
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
    /// @param qui who answers for it
    public record Plan(String quoi, String qui, @Nullable LocalDate pour) {
        public static final Plan AUCUN = new Plan("", "", null);
    }
}
