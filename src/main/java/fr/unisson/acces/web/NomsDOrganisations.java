package fr.unisson.acces.web;

import fr.unisson.annuaire.OrganisationId;
import org.springframework.stereotype.Component;

/// Names of organisations, as the directory gives them.
@Component
class NomsDOrganisations {

    String nom(OrganisationId organisation) {
        return "Organisation " + organisation;
    }
}
