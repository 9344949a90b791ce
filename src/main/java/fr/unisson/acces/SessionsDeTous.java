package fr.unisson.acces;

/// What is open on the whole platform, beside the session that asks.
///
/// @param comptes how many accounts these sessions are of
public record SessionsDeTous(int sessions, int comptes) {}
