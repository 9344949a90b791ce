package fr.unisson.grilles;

import fr.unisson.annuaire.EtablissementId;
import fr.unisson.annuaire.OrganisationId;
import java.util.List;

/// The structures of an organisation whose sector, type and publics are known, as a module above
/// tells them.
public interface StructuresConnues {

    /// @param portee complete: a sector, a type, its publics
    record Structure(EtablissementId id, String nom, Portee portee) {}

    List<Structure> structures(OrganisationId organisation);
}
