package fr.unisson.essms.domaine;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days on which the deadlines of an evaluation by an outside body rest.
///
/// @param visite planned
/// @param avant by when the calendar of the authority wants the results
/// @param rapport when the final report was received
/// @param transmission when it was sent
public record RepereExterne(
        LocalDate visite,
        @Nullable LocalDate avant,
        @Nullable LocalDate rapport,
        @Nullable LocalDate transmission) {}
