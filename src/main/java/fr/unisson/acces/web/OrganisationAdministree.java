package fr.unisson.acces.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.Introuvable;

/// The organisation chosen in the header, for the pages that administer it.
final class OrganisationAdministree {

    private OrganisationAdministree() {}

    static OrganisationId id() {
        var organisation = SessionCourante.exigee().organisation();
        if (organisation == null) throw new Introuvable("organisation");
        return organisation;
    }
}
