package fr.unisson.actions;

/// How many actions of an organisation the actor may read: those not ended, and among them what
/// calls for attention.
public record CompteDesActions(int ouvertes, int enRetard, int aVerifier, int aExaminer) {}
