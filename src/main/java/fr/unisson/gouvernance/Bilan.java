package fr.unisson.gouvernance;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The yearly report of a body, frozen: what was sent does not change any more.
///
/// @param numero its version in the year
/// @param par who froze it
public record Bilan(
        InstanceId instance,
        int annee,
        int numero,
        String texte,
        String empreinte,
        @Nullable String par,
        Instant figeLe) {

    /// The report being written.
    ///
    /// @param version 0 before it was ever saved
    public record Brouillon(InstanceId instance, int annee, int version, String texte) {}

    static LocalDate debut(int annee) {
        return LocalDate.of(annee, 1, 1);
    }

    static LocalDate fin(int annee) {
        return LocalDate.of(annee, 12, 31);
    }
}
