package fr.unisson.essms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the authority is told of an imperative criterion that is not met.
///
/// @param version 0 while nothing is written
/// @param gouvernance whether those who govern know: `OUI`, `NON`, `NSP`
public record FormulaireVue(
        int version,
        String justification,
        String gouvernance,
        String causes,
        String mesures,
        String plan,
        String par,
        @Nullable Instant le) {

    public static final FormulaireVue VIERGE = new FormulaireVue(0, "", "", "", "", "", "", null);
}
