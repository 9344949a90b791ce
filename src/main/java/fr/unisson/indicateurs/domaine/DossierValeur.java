package fr.unisson.indicateurs.domaine;

/// The facts on which the passages of a value are decided.
///
/// @param mesuree there is a figure, not only a denominator of zero
/// @param terminee its period has ended: until then the figure is provisional
/// @param reserveeAUnAutre who acts typed it, and the definition names somebody else to validate it
public record DossierValeur(boolean mesuree, boolean terminee, boolean reserveeAUnAutre) {}
