package fr.unisson.conventions;

import fr.unisson.conventions.domaine.Constat;
import fr.unisson.conventions.donnees.RepriseSql;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A renewed convention is not read again while a commitment of the former one waits for a word.
@Component
class ReprisesAttendues {

    private final RepriseSql reprises;

    ReprisesAttendues(RepriseSql reprises) {
        this.reprises = reprises;
    }

    Optional<Constat> constat(ConventionId id) {
        int restants = reprises.restants(id.valeur());
        return restants == 0
                ? Optional.empty()
                : Optional.of(
                        new Constat(
                                Constat.Gravite.BLOCAGE,
                                "ENGAGEMENTS_A_REPRENDRE",
                                null,
                                restants == 1
                                        ? "Un engagement de la convention précédente attend une"
                                                + " décision : repris, repris autrement, ou non."
                                        : restants
                                                + " engagements de la convention précédente"
                                                + " attendent une décision : repris, repris"
                                                + " autrement, ou non."));
    }
}
