package fr.unisson.indicateurs.domaine;

/// The facts on which the passages of a value are decided.
///
/// @param mesuree there is a figure, not only a denominator of zero
public record DossierValeur(boolean mesuree) {}
