package fr.unisson.conventions;

import java.time.LocalDate;
import java.util.Optional;

/// An end that a module above knows of before its day, and that the text alone does not tell: too
/// few parties go on after the period, or all agreed to end it sooner.
///
/// Called as the platform.
public interface FinAnnoncee {

    /// The last day of the convention; empty when nothing is announced.
    Optional<LocalDate> dernierJour(ConventionId convention);
}
