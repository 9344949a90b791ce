package fr.unisson.archives;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.archives.donnees.RegleSql;
import fr.unisson.echeances.ConservationDuCourrier;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The rule on notifications drives the clean-up of what was told and mailed.
@Component
class ConservationDesNotifications implements ConservationDuCourrier {

    private final RegleSql regles;

    ConservationDesNotifications(RegleSql regles) {
        this.regles = regles;
    }

    @Override
    public Map<OrganisationId, Integer> annees() {
        return regles.annees(NatureArchive.NOTIFICATION);
    }
}
