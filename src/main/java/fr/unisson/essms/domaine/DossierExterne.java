package fr.unisson.essms.domaine;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The facts on which an evaluation by an outside body goes on.
///
/// @param fait the day on which the step happened
/// @param dernier the day of the step before it
public record DossierExterne(
        LocalDate aujourdhui, @Nullable LocalDate fait, @Nullable LocalDate dernier) {}
