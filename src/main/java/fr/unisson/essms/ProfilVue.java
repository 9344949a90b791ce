package fr.unisson.essms;

import fr.unisson.grilles.Portee;

/// What part of the framework applies to an establishment, and why.
///
/// @param origine in words
/// @param verifie whether somebody compared it with a real grid, or decided it for this
///   establishment
public record ProfilVue(Portee portee, String origine, boolean verifie) {}
