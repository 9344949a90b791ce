package fr.unisson.echeances;

import fr.unisson.annuaire.OrganisationId;
import java.util.Map;

/// How long organisations keep what was told and mailed to their people.
public interface ConservationDuCourrier {

    /// For every organisation that decided nothing. No organisation keeps it less: it waits to be
    /// read.
    int ANNEES = 1;

    /// Years since it was told, by organisation that decided.
    Map<OrganisationId, Integer> annees();
}
