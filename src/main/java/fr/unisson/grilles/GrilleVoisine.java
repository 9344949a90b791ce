package fr.unisson.grilles;

/// A version of another grid whose points are matched with those of the one being read.
public record GrilleVoisine(GrilleId id, String nom) {}
