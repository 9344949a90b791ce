package fr.unisson.echeances;

import java.time.Duration;

/// A job run again and again, by one node at a time, as the platform. A module offers one as a
/// bean.
///
/// @param nom its name in the calendar of jobs and in the journal, never changed once used
/// @param chaque pause between two runs
/// @param travail one run; what it could not do, the next run does
public record TravailPeriodique(String nom, Duration chaque, Runnable travail) {}
