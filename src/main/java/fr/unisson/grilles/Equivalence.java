package fr.unisson.grilles;

/// A node of a version and one of another that ask the same thing, or nearly.
public record Equivalence(long noeud, long autre, NatureDEquivalence nature) {}
