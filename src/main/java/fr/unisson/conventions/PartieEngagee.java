package fr.unisson.conventions;

import fr.unisson.annuaire.OrganisationId;

/// An organisation accepted to take part in a convention. Heard within the same transaction.
record PartieEngagee(ConventionId convention, OrganisationId organisation) {}
