package fr.unisson.conventions.web;

import fr.unisson.socle.web.Erreurs;

/// Effect, term and renewal of a convention.
///
/// @param phrase the whole as it will be printed
public record PageDuree(
        TeteConvention tete, boolean modifiable, String phrase, DureeForm form, Erreurs erreurs) {}
