package fr.unisson.accueil;

import fr.unisson.accueil.donnees.VisiteSql;
import fr.unisson.derives.PresenceDesComptes;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Tells those who look for silent parties when somebody came last.
@Component
class PresencesNotees implements PresenceDesComptes {

    private final VisiteSql visites;

    PresencesNotees(VisiteSql visites) {
        this.visites = visites;
    }

    @Override
    public Optional<Instant> derniereVisite(Set<Long> comptes) {
        return visites.derniere(comptes);
    }
}
