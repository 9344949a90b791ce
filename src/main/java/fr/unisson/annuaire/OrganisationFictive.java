package fr.unisson.annuaire;

import org.jspecify.annotations.Nullable;

/// An organisation of the demonstration; the directory marks it as fictional everywhere.
///
/// @param categorie when given, an establishment of that category is added under the same name
public record OrganisationFictive(
        String raisonSociale,
        @Nullable String rna,
        @Nullable String statut,
        @Nullable String categorie,
        @Nullable String adresse,
        String codePostal,
        String commune) {}
