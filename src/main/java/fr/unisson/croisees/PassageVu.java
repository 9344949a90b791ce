package fr.unisson.croisees;

import fr.unisson.croisees.domaine.TransitionCroisee;
import java.time.Instant;

/// One passage of a cross evaluation, as its history tells it.
public record PassageVu(TransitionCroisee transition, String par, String motif, Instant le) {}
