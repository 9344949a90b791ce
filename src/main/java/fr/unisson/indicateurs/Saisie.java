package fr.unisson.indicateurs;

import org.jspecify.annotations.Nullable;

/// What somebody gives for one indicator and one period.
///
/// @param version of the value that was shown, 0 for none; null when whatever stands may be changed
/// @param mesure the value is worked out again from numerator and denominator, when there are some
/// @param commentaire null leaves the former one
/// @param motif asked to correct what was already validated
public record Saisie(
        IndicateurId indicateur,
        Periode periode,
        @Nullable Integer version,
        Mesure mesure,
        @Nullable String commentaire,
        @Nullable String motif) {

    /// Why one of them cannot be written.
    public record Refus(Saisie saisie, Champ champ, String code, String phrase) {}

    public enum Champ {
        VALEUR,
        NUMERATEUR,
        DENOMINATEUR,
        COMMENTAIRE,
        MOTIF
    }
}
