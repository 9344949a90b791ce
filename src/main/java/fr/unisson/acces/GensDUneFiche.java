package fr.unisson.acces;

import fr.unisson.acces.donnees.HabilitationsSql;
import fr.unisson.annuaire.ReferencesDOrganisation;
import java.util.List;
import org.springframework.stereotype.Component;

/// An entry of the directory in which somebody has, had or was offered a role is somebody's: it is
/// not attached to another.
@Component
class GensDUneFiche implements ReferencesDOrganisation {

    private final HabilitationsSql habilitations;

    GensDUneFiche(HabilitationsSql habilitations) {
        this.habilitations = habilitations;
    }

    @Override
    public List<String> obstacles(Demande demande) {
        return habilitations.occupee(demande.de())
                ? List.of("Des personnes y ont, ou y ont eu, un rôle ou une invitation.")
                : List.of();
    }
}
