package fr.unisson.annuaire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An organisation of the demonstration; the directory marks it as fictional everywhere.
///
/// @param commune INSEE code
public record OrganisationFictive(
        String raisonSociale,
        @Nullable String finess,
        @Nullable String siren,
        @Nullable String rna,
        @Nullable String statut,
        @Nullable String adresse,
        String codePostal,
        String commune,
        @Nullable String telephone,
        List<Site> sites) {

    public OrganisationFictive {
        sites = List.copyOf(sites);
    }

    /// One of its establishments.
    public record Site(
            String nom,
            @Nullable String finess,
            @Nullable String siret,
            String categorie,
            @Nullable String adresse,
            String codePostal,
            String commune) {}

    /// An organisation known by its RNA at most, with one establishment when a category is given.
    public OrganisationFictive(
            String raisonSociale,
            @Nullable String rna,
            @Nullable String statut,
            @Nullable String categorie,
            @Nullable String adresse,
            String codePostal,
            String commune) {
        this(
                raisonSociale,
                null,
                null,
                rna,
                statut,
                adresse,
                codePostal,
                commune,
                null,
                categorie == null
                        ? List.of()
                        : List.of(
                                new Site(
                                        raisonSociale,
                                        null,
                                        null,
                                        categorie,
                                        adresse,
                                        codePostal,
                                        commune)));
    }
}
