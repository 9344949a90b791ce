package fr.unisson.annuaire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What another program looks for, field by field; [CritereRecherche] is for people. All that is
/// given must hold.
///
/// @param ids these rows; null asks nothing
/// @param nom what a word of a name starts with, accents and case aside
/// @param ville what a town starts with, likewise
/// @param numeros one of these numbers, whole; null asks nothing, an empty list finds nothing
/// @param ouverts true for what is open only, false for what is closed only, null for both
/// @param organisation whose establishments only, null for all
public record CritereRepertoire(
        @Nullable List<Long> ids,
        @Nullable String nom,
        @Nullable String ville,
        @Nullable List<Numero> numeros,
        @Nullable Boolean ouverts,
        @Nullable OrganisationId organisation) {

    public CritereRepertoire {
        ids = ids == null ? null : List.copyOf(ids);
        numeros = numeros == null ? null : List.copyOf(numeros);
    }

    /// @param genre null when any register will do
    public record Numero(@Nullable Genre genre, String valeur) {}

    /// Which register a number is of.
    public enum Genre {
        FINESS,
        /// SIREN of an organisation, SIRET of an establishment.
        SIRENE,
        RNA
    }
}
