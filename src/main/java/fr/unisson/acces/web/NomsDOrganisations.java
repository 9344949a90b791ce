package fr.unisson.acces.web;

import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.OrganisationId;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Names of organisations, as the directory gives them.
@Component
class NomsDOrganisations {

    private final Annuaire annuaire;

    NomsDOrganisations(Annuaire annuaire) {
        this.annuaire = annuaire;
    }

    String nom(OrganisationId organisation) {
        return annuaire.charger(organisation).raisonSociale();
    }

    Map<OrganisationId, String> noms(Collection<OrganisationId> organisations) {
        return organisations.isEmpty() ? Map.of() : annuaire.noms(organisations);
    }
}
