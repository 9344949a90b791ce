package fr.unisson.socle.web;

/// What an error page says: what happened, what was kept, what to do.
///
/// @param numero the request's number, to quote to support
public record PageErreur(int statut, String titre, String explication, String numero) {}
