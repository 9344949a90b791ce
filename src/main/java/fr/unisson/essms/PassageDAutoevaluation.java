package fr.unisson.essms;

import java.time.Instant;

/// One line of the history of a self-evaluation.
public record PassageDAutoevaluation(String fait, String qui, String note, Instant le) {}
