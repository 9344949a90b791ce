package fr.unisson.acces;

import fr.unisson.annuaire.OrganisationId;

/// Somebody holds no role any more in an organisation. Heard within the same transaction.
public record PersonnePartie(CompteId compte, OrganisationId organisation) {}
