package fr.unisson.annuaire;

import org.jspecify.annotations.Nullable;

/// A region, a department or a commune, with what the directory holds open there.
///
/// @param parent code of the region of a department, of the department of a commune
public record Territoire(
        String code,
        String nom,
        @Nullable String parent,
        long organisations,
        long etablissements) {}
