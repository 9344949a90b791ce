package fr.unisson.conventions;

import java.time.LocalDate;

/// Every party agreed to end the convention. Heard within the same transaction.
///
/// @param effet first day without it
public record ResiliationConvenue(ConventionId convention, LocalDate effet) {}
