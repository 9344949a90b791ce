package fr.unisson.acces.web;

import fr.unisson.socle.web.Erreurs;

/// One passkey, about to be renamed or removed.
///
/// @param nom as typed, its name before that
/// @param restes what else opens the account
public record PageCle(long id, String nom, String restes, Erreurs erreurs) {}
