package fr.unisson.conventions;

import java.time.LocalDate;

/// A party said that it does not renew tacitly. Heard within the same transaction.
///
/// @param partie its name
/// @param fin last day of the period, and of this party in the convention
/// @param reconduite whether the other parties are enough to go on
public record OppositionFormee(
        ConventionId convention, String partie, LocalDate fin, boolean reconduite) {}
