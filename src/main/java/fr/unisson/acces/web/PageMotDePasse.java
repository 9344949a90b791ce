package fr.unisson.acces.web;

import fr.unisson.socle.web.Erreurs;

/// Choosing a password.
///
/// @param action address the form is sent to
/// @param actuel whether the present password is asked first
public record PageMotDePasse(String action, boolean actuel, Erreurs erreurs) {}
