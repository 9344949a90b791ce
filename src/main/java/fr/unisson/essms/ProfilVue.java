package fr.unisson.essms;

import fr.unisson.grilles.Portee;

/// What part of the framework applies to an establishment, and why.
///
/// @param origine in words
/// @param verifie whether somebody compared it with a real grid, or decided it for this
///   establishment
/// @param propre chosen for this establishment, rather than by its category
public record ProfilVue(Portee portee, String origine, boolean verifie, boolean propre) {}
