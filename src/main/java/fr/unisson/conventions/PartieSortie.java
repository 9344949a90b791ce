package fr.unisson.conventions;

import fr.unisson.annuaire.OrganisationId;
import java.time.LocalDate;

/// A party left a convention in force. Heard within the same transaction.
///
/// @param dernierJour last day on which it was a party
public record PartieSortie(
        ConventionId convention, long partie, OrganisationId organisation, LocalDate dernierJour) {}
