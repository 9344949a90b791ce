package fr.unisson.evolutions.domaine;

import fr.unisson.conventions.domaine.Terme;
import java.time.LocalDate;

/// What the platform records about the end of a period on a given day. It decides nothing: the text
/// and the parties did.
public enum FinDePeriode {
    /// The period runs, or there is none.
    AUCUNE,
    /// The day after the end, nobody or too few opposed: a new period begins.
    RECONDUITE,
    /// The day after the end, it is over.
    EXPIREE;

    /// Those who opposed leave at the end of the period; the others go on if they are still two
    /// (the opposition is each party's own).
    ///
    /// @param restantes parties that did not oppose the renewal of this period
    public static FinDePeriode au(LocalDate jour, Terme terme, int restantes) {
        if (!terme.echu(jour)) return AUCUNE;
        return terme.issue().tacite() && restantes >= 2 ? RECONDUITE : EXPIREE;
    }
}
