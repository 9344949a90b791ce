package fr.unisson.conventions;

import fr.unisson.conventions.domaine.EtatConvention;

/// A framework ended while one of its specific conventions lives on. Heard within the same
/// transaction, as the platform.
///
/// @param convention the specific convention
/// @param etat what became of the framework
public record CadreFini(
        ConventionId convention, ConventionId cadre, String titreDuCadre, EtatConvention etat) {}
