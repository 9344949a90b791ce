package fr.unisson.annuaire;

import org.jspecify.annotations.Nullable;

/// One line of a search in the directory.
///
/// @param nature legal status of an organisation, category of an establishment
public record ResultatAnnuaire(
        GenreAnnuaire genre,
        long id,
        String nom,
        @Nullable String nature,
        @Nullable String ville,
        @Nullable String departement,
        @Nullable String finess,
        @Nullable String immatriculation,
        boolean ferme,
        boolean fictive) {}
