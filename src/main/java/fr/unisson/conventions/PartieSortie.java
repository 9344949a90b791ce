package fr.unisson.conventions;

import fr.unisson.annuaire.OrganisationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A party left a convention in force. Heard within the same transaction.
///
/// @param dernierJour last day on which it was a party
/// @param successeur the party that takes up all its rights and commitments, null when none does
public record PartieSortie(
        ConventionId convention,
        long partie,
        OrganisationId organisation,
        LocalDate dernierJour,
        @Nullable Long successeur) {}
