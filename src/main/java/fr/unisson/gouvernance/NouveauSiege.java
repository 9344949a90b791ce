package fr.unisson.gouvernance;

import fr.unisson.annuaire.OrganisationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is asked to add somebody to a body, or a place that waits for somebody.
///
/// @param suppleantDe the place of the full member that this one replaces when needed; null for a
///   full member
/// @param organisation the one this person comes from, when it matters
/// @param designePar by whom: an assembly, a director, an association
/// @param fin last day, null when none is planned
public record NouveauSiege(
        College college,
        @Nullable Integer suppleantDe,
        FonctionSiege fonction,
        @Nullable OrganisationId organisation,
        Occupant occupant,
        String designePar,
        Designation designation,
        LocalDate debut,
        @Nullable LocalDate fin) {

    NouveauSiege pour(Occupant autre) {
        return new NouveauSiege(
                college,
                suppleantDe,
                fonction,
                organisation,
                autre,
                designePar,
                designation,
                debut,
                fin);
    }
}
