package fr.unisson.conventions;

import java.time.LocalDate;

/// The last day to oppose has passed and enough parties go on: the period that ends will be
/// followed by another, with nothing to do. Heard within the same transaction.
///
/// @param fin last day of the period under way
public record ReconductionAcquise(ConventionId convention, LocalDate fin) {}
