package fr.unisson.annuaire;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What somebody declares of their organisation.
///
/// @param etablissement null for the organisation itself
/// @param remplace number of the declaration that this one replaces, null for none
public record NouvelleAutorisation(
        OrganisationId organisation,
        @Nullable EtablissementId etablissement,
        @Nullable NatureAutorisation nature,
        String reference,
        @Nullable LocalDate fin,
        @Nullable Long remplace) {}
