package fr.unisson.evaluations;

import fr.unisson.evaluations.domaine.TransitionEvaluation;
import java.time.Instant;

/// One step of a session's life.
///
/// @param par who did it
public record PassageVu(TransitionEvaluation transition, String par, String motif, Instant le) {}
