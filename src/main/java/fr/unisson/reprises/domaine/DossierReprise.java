package fr.unisson.reprises.domaine;

/// The facts on which a passage of a convention taken over depends.
///
/// @param copie the signed document is deposited
public record DossierReprise(boolean copie) {}
