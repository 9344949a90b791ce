package fr.unisson.actions.donnees;

import fr.unisson.actions.LigneAction;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a page of the list starts: after this due date and this action.
///
/// @param jour as PostgreSQL reads it; undated actions come last, at infinity
record Curseur(String jour, long id) {

    private static final String SANS_DATE = "infinity";

    /// Empty when it was not written by [#apres].
    static Optional<Curseur> lire(@Nullable String texte) {
        if (texte == null || !texte.matches("(infinity|\\d{4}-\\d\\d-\\d\\d)_\\d{1,18}")) {
            return Optional.empty();
        }
        var parties = texte.split("_", 2);
        try {
            if (!parties[0].equals(SANS_DATE)) LocalDate.parse(parties[0]);
            return Optional.of(new Curseur(parties[0], Long.parseLong(parties[1])));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static String apres(LigneAction ligne) {
        return (ligne.pour() == null ? SANS_DATE : ligne.pour().toString()) + "_" + ligne.id();
    }
}
